import { z } from 'zod/v4';
import type { Emulator } from '../../emulator';
import { digitsOf } from '../../webhooks/parties';
import { type Group, PARTICIPANTS_MAX } from '../../world/group';
import type { GraphCall, NodeOf } from '../graphCall';
import { errorBody, whatsAppError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { requireWhatsApp } from '../messages/envelope';
import { tellGroup } from './tellGroup';

type GroupCall = GraphCall<NodeOf<'group'>>;

const removal = z.strictObject({ messaging_product: z.literal('whatsapp'), participants: z.array(z.strictObject({ user: z.string() })).min(1).max(PARTICIPANTS_MAX) });
const decisions = z.strictObject({ messaging_product: z.literal('whatsapp'), join_requests: z.array(z.string()).min(1) });

/** `DELETE /{group-id}/participants`: people go, and cannot come back by link. Who is not in the group is told as failed, with 131212. */
export function removeParticipants({ emulator, node: { group }, body }: GroupCall): unknown {
	const users = checkShape(removal, requireWhatsApp(body), '').participants.map(({ user }) => user);
	const present = users.filter((user) => group.participants.includes(digitsOf(user)));
	group.participants = group.participants.filter((waId) => !present.some((user) => digitsOf(user) === waId));
	group.removed.push(...present.map(digitsOf));
	const requestId = emulator.ids.alphanumeric(22);
	const failed = users.filter((user) => !present.includes(user));
	tellGroup(emulator, group, 'group_participants_update', {
		type: 'group_participants_remove',
		request_id: requestId,
		initiated_by: 'business',
		removed_participants: present.map((input) => ({ input })),
		...(failed.length > 0 && {
			failed_participants: failed.map((input) => ({ input, errors: [errorBody(whatsAppError(131212, 'Not a participant of this group'))] })),
		}),
	});
	return { messaging_product: 'whatsapp', request_id: requestId };
}

/** `GET /{group-id}/join_requests`. */
export function listJoinRequests({ node: { group } }: GroupCall): unknown {
	return { data: [...group.joinRequests].map(([id, waId]) => ({ join_request_id: id, wa_id: waId })) };
}

/** `POST /{group-id}/join_requests`: lets people in. */
export function approveJoinRequests(call: GroupCall): unknown {
	return decide(call, 'approved_join_requests', (waId) => admit(call.emulator, call.node.group, waId));
}

/** `DELETE /{group-id}/join_requests`: keeps people out. */
export function rejectJoinRequests(call: GroupCall): unknown {
	return decide(call, 'rejected_join_requests', () => undefined);
}

/** Puts a person into a group and tells it. */
export function admit(emulator: Emulator, group: Group, waId: string): void {
	group.participants.push(waId);
	tellGroup(emulator, group, 'group_participants_update', { type: 'group_participants_add', reason: 'invite_link', added_participants: [{ wa_id: waId }] });
}

function decide({ node: { group }, body }: GroupCall, done: string, act: (waId: string) => void): unknown {
	const { join_requests: ids } = checkShape(decisions, requireWhatsApp(body), '');
	const known = ids.filter((id) => group.joinRequests.has(id));
	for (const id of known) {
		const waId = group.joinRequests.get(id);
		group.joinRequests.delete(id);
		if (waId !== undefined) act(waId);
	}
	const unknown = ids.filter((id) => !known.includes(id));
	return {
		messaging_product: 'whatsapp',
		[done]: known,
		...(unknown.length > 0 && {
			failed_join_requests: unknown.map((id) => ({ join_request_id: id, errors: [errorBody(whatsAppError(131213, 'There is no such request'))] })),
		}),
	};
}
