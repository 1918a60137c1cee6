import type { Emulator } from '../../emulator';
import type { SeedAccount, SeedTemplate } from '../../seed/seed';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { readParameters } from '../subscriptions/readParameters';
import { definitionError } from './definition/definitionError';

const NAME_BLOCKED_MS = 30 * 24 * 60 * 60 * 1_000;
const IDS_MAX = 100;

/** `DELETE /{waba-id}/message_templates`: by `name` in all languages, by `name` and `hsm_id` in one, or by `hsm_ids`. Throws 100. */
export function deleteTemplates({ emulator, node: { account }, query, body }: GraphCall<NodeOf<'account'>>): unknown {
	const parameter = readParameters(body, query);
	const chosen = choose(account, { name: parameter('name'), id: parameter('hsm_id'), ids: parameter('hsm_ids') });
	if (chosen.length === 0) throw definitionError('There is no such template');
	if (chosen.some(({ status }) => status === 'DISABLED')) throw definitionError('A disabled template cannot be deleted');
	for (const template of chosen) blockName(emulator, account, template);
	account.templates = account.templates.filter((template) => !chosen.includes(template));
	return { success: true };
}

function choose({ templates }: SeedAccount, { name, id, ids }: { name?: string; id?: string; ids?: string }): SeedTemplate[] {
	if (ids !== undefined) {
		const wanted: string[] = ids.match(/\d+/g) ?? [];
		if (wanted.length > IDS_MAX) throw plainGraphError(100, `(#100) Param hsm_ids has more than ${IDS_MAX} ids`);
		return templates.filter((template) => wanted.includes(template.id));
	}
	if (!name) throw plainGraphError(100, '(#100) The parameter name is required');
	return templates.filter((template) => template.name === name && (id === undefined || template.id === id));
}

/** Meta: the name of a deleted approved template is not free for 30 days. */
function blockName({ clock, world }: Emulator, { id }: SeedAccount, { name, language, status }: SeedTemplate): void {
	if (status === 'APPROVED') world.blockedTemplateNames.set(`${id}:${name}:${language}`, clock.now() + NAME_BLOCKED_MS);
}
