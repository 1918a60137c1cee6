import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { readParameters } from '../subscriptions/readParameters';

/** `POST /{waba-id}?is_enabled_for_insights=true`. Meta: cannot be taken back. Throws 200006 and 100. */
export function editAccount({ emulator: { world }, node: { account }, body, query }: GraphCall<NodeOf<'account'>>): unknown {
	const enabled = readParameters(body, query)('is_enabled_for_insights');
	if (enabled === undefined) throw plainGraphError(100, '(#100) There is nothing to change');
	if (enabled !== 'true') throw plainGraphError(200006, '(#200006) Template Insights cannot be disabled');
	world.insightsOf.add(account.id);
	return { id: account.id };
}
