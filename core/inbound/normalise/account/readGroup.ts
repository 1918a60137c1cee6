import { z } from 'zod/v4';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, listOf, seconds, text } from '../wireParts';
import { each, short, spoken } from './accountReader';

const group = z.looseObject({ type: z.string().min(1), group_id: id, timestamp: seconds, subject: text, wa_id: id, user_id: id, added_participants: z.unknown().optional(), removed_participants: z.unknown().optional(), errors: z.unknown().optional() });

const people = (list: unknown) => (listOf(list).length === 1 ? 'A person' : `${listOf(list).length} people`);

const sentences: Record<string, (value: z.output<typeof group>) => string> = {
	group_create: ({ subject }) => `A group was created${subject === undefined ? '' : `: ${short(subject)}`}.`,
	group_delete: () => 'A group was deleted.',
	group_participants_add: ({ added_participants: added }) => `${people(added)} joined a group.`,
	group_participants_remove: ({ removed_participants: removed }) => `${people(removed)} left a group.`,
	group_join_request_created: () => 'A person asks to join a group.',
	group_join_request_revoked: () => 'A person no longer asks to join a group.',
	group_settings_update: () => 'The settings of a group were changed.',
	group_suspend: () => 'A group was suspended; nothing can be sent to it.',
	group_suspend_cleared: () => 'A group is no longer suspended.',
};

/** What happens to groups: life, people, settings, suspension. Source: Meta, group_*_update webhooks. */
export const readGroup = each('groups', group, (value) => {
	const { type, group_id: groupId, timestamp, wa_id: waId, user_id: userId, errors } = value;
	const failed = listOf(errors).length > 0;
	const known = Object.hasOwn(sentences, type) ? sentences[type] : undefined;
	return {
		kind: 'group',
		status: type,
		severity: type === 'group_suspend' ? 'critical' : failed ? 'warning' : 'info',
		what: failed ? `A request about a group failed (${spoken(type)}).` : (known?.(value) ?? `A group changed: ${spoken(type)}.`),
		group: groupId === undefined ? undefined : { id: groupId },
		party: waId === undefined && userId === undefined ? undefined : readParty({ waId, userId }),
		occurredAt: instant(timestamp),
	};
});
