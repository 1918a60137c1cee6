import type { SeedTemplate } from '../../seed/seed';
import { planReview } from '../../templates/planReview';
import type { GraphCall, NodeOf } from '../graphCall';
import { checkDefinition } from './definition/checkDefinition';
import { checkTtl } from './definition/checkTtl';
import { definitionError } from './definition/definitionError';
import { editShape } from './definition/definitionShape';
import { readDefinition } from './definition/readDefinition';

const DAY_MS = 24 * 60 * 60 * 1_000;
const EDITABLE = ['APPROVED', 'REJECTED', 'PAUSED'];
const EDIT_LIMITS = [
	{ max: 1, withinMs: DAY_MS, words: '24 hours' },
	{ max: 10, withinMs: 30 * DAY_MS, words: '30 days' },
];

/** `POST /{template-id}`: new content, which is reviewed again. Meta: approved templates once a day and ten times a month, their category is fixed. Throws 100. */
export function editTemplate({ emulator, node: { account, template }, body }: GraphCall<NodeOf<'template'>>): unknown {
	const given = readDefinition(editShape, body);
	if (Object.keys(given).length === 0) throw definitionError('There is nothing to change');
	requireEditable(template, emulator.clock.now());
	const category = given.category ?? template.category;
	if (template.status === 'APPROVED' && category !== template.category) throw definitionError('The category of an approved template is fixed');
	checkTtl(given.message_send_ttl_seconds, category);
	const { parameterFormat } = template;
	const components = given.components && checkDefinition(given.components, { category, parameterFormat, samples: emulator.world.samples });
	if (template.status === 'APPROVED') template.editedAt = [...(template.editedAt ?? []), emulator.clock.now()];
	Object.assign(template, {
		category,
		components: components ?? template.components,
		messageSendTtlSeconds: given.message_send_ttl_seconds ?? template.messageSendTtlSeconds,
		ctaUrlLinkTrackingOptedOut: given.cta_url_link_tracking_opted_out ?? template.ctaUrlLinkTrackingOptedOut,
		lastUpdatedAt: emulator.clock.now(),
	});
	if (components || given.category !== undefined) {
		template.status = 'PENDING';
		planReview(emulator, account, template);
	}
	return { success: true };
}

function requireEditable({ status, editedAt = [] }: SeedTemplate, now: number): void {
	if (!EDITABLE.includes(status)) throw definitionError(`A template with the status ${status} cannot be edited`);
	if (status !== 'APPROVED') return;
	for (const { max, withinMs, words } of EDIT_LIMITS) {
		const recent = editedAt.filter((at) => now - at < withinMs).length;
		if (recent >= max) throw definitionError(`An approved template can be edited ${max} times in ${words}`);
	}
}
