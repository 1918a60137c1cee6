import type { IHookFunctions } from 'n8n-workflow';
import { runPreflight, type Check, type CheckId, type CloudApi } from '../../core/cloudApi';
import { InvalidInputError } from '../../core/messages';
import { whereOf } from './triggerContext';

/** Without these nothing can come in, whatever else happens. */
const certain: ReadonlySet<CheckId> = new Set(['token', 'permissions', 'accountAccess', 'appSecret']);

const wordsOf = ({ what, fix }: Check) => [what, fix].filter((sentence) => sentence !== undefined).join(' ');

/**
 * Looks at what stands between the account and a flow of messages, before the workflow goes live: what certainly keeps them
 * away stops it with a sentence, the rest stands in the log. Throws an InvalidInputError.
 */
export async function preflight(context: IHookFunctions, api: CloudApi, phoneNumberId: string | undefined): Promise<void> {
	// The callback itself is asked by Meta in a moment, and its answer is told.
	const checks = await runPreflight(api, { phoneNumberId, fetchCallback: async () => await Promise.reject(new Error('not asked here')), now: Date.now() });
	const failed = checks.filter(({ state }) => state === 'failed');
	const stopping = failed.filter(({ id }) => certain.has(id));
	if (stopping.length > 0) throw new InvalidInputError(stopping.map((check) => ({ field: check.id, message: wordsOf(check) })));
	// Whether events come to this node is what is being set up.
	const settled: ReadonlySet<CheckId> = new Set(['appSubscription', 'accountSubscription', 'callbackRoute']);
	for (const check of checks.filter(({ id, state }) => (state === 'failed' || state === 'warning') && !settled.has(id))) {
		context.logger.warn(`WhatsApp webhook: ${wordsOf(check)}`, whereOf(context));
	}
}
