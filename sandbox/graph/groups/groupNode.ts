import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { characters } from '../messages/characters';
import { checkShape } from '../messages/checkShape';
import { requireWhatsApp } from '../messages/envelope';
import { selectFields } from '../selectFields';
import { inviteLink } from './inviteLink';
import { tellGroup } from './tellGroup';

type GroupCall = GraphCall<NodeOf<'group'>>;

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	subject: characters({ max: 128 }).optional(),
	description: characters({ max: 2_048 }).optional(),
});

/** `GET /{group-id}`. */
export function readGroup({ emulator: { world }, node: { group }, query }: GroupCall): unknown {
	const people = group.participants.flatMap((waId) => world.people.get(waId) ?? []);
	const fields = {
		id: group.id,
		subject: group.subject,
		description: group.description,
		join_approval_mode: group.joinApprovalMode,
		suspended: false,
		creation_timestamp: Math.floor(group.createdAt / 1_000),
		total_participant_count: people.length,
		participants: people.map(({ waId, userId, username }) => ({ wa_id: waId, user_id: userId, ...(username !== undefined && { username }) })),
	};
	return { messaging_product: 'whatsapp', ...selectFields(fields, query, { type: 'Group', defaults: ['subject', 'description', 'participants', 'join_approval_mode'] }) };
}

/** `POST /{group-id}`: another subject or description, told by `group_settings_update`. Pictures are not emulated. */
export function editGroup({ emulator, node: { group }, body }: GroupCall): unknown {
	const { subject, description } = checkShape(shape, requireWhatsApp(body), '');
	const requestId = emulator.ids.alphanumeric(22);
	Object.assign(group, subject !== undefined && { subject }, description !== undefined && { description });
	tellGroup(emulator, group, 'group_settings_update', {
		type: 'group_settings_update',
		request_id: requestId,
		...(subject !== undefined && { group_subject: { text: subject, update_successful: true } }),
		...(description !== undefined && { group_description: { text: description, update_successful: true } }),
	});
	return { messaging_product: 'whatsapp', request_id: requestId };
}

/** `DELETE /{group-id}`. */
export function deleteGroup({ emulator, node: { group } }: GroupCall): unknown {
	const requestId = emulator.ids.alphanumeric(22);
	emulator.world.groups.delete(group.id);
	tellGroup(emulator, group, 'group_lifecycle_update', { type: 'group_delete', request_id: requestId });
	return { messaging_product: 'whatsapp', request_id: requestId };
}

/** `GET /{group-id}/invite_link`. */
export function readInviteLink({ node: { group } }: GroupCall): unknown {
	return { messaging_product: 'whatsapp', invite_link: inviteLink(group) };
}

/** `POST /{group-id}/invite_link`: a new one; the old one is void. */
export function resetInviteLink({ emulator, node: { group } }: GroupCall): unknown {
	group.inviteCode = emulator.ids.alphanumeric(22);
	return { messaging_product: 'whatsapp', invite_link: inviteLink(group) };
}
