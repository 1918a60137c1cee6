import { z } from 'zod/v4';
import { digitsOf } from '../../webhooks/parties';
import type { Group } from '../../world/group';
import { MESSAGING_LIMITS, portfolioOf } from '../../world/portfolio';
import type { GraphCall, NodeOf } from '../graphCall';
import { whatsAppError } from '../graphError';
import { characters } from '../messages/characters';
import { checkShape } from '../messages/checkShape';
import { requireWhatsApp } from '../messages/envelope';
import { paginate } from '../paginate';
import { inviteLink } from './inviteLink';
import { tellGroup } from './tellGroup';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

const GROUPS_MAX = 10_000;

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	subject: characters({ max: 128 }),
	description: characters({ max: 2_048 }).optional(),
	join_approval_mode: z.enum(['auto_approve', 'approval_required']).default('auto_approve'),
});

/** `POST /{phone-number-id}/groups`: the group comes by webhook, under the id of this request. Throws 131215 below a limit of 100,000 people, 131211. */
export function createGroup({ emulator, node: { phoneNumber }, body }: NumberCall): unknown {
	const { subject, description, join_approval_mode: joinApprovalMode } = checkShape(shape, requireWhatsApp(body), '');
	const { clock, ids, world } = emulator;
	if (MESSAGING_LIMITS[portfolioOf(world, phoneNumber.accountId).messagingLimit] < MESSAGING_LIMITS.TIER_100K) {
		throw whatsAppError(131215, 'Groups need a messaging limit of 100,000 people');
	}
	if (groupsOf(world.groups, phoneNumber.id).length >= GROUPS_MAX) throw whatsAppError(131211, `A number has at most ${GROUPS_MAX} groups`);
	const requestId = ids.alphanumeric(22);
	const group: Group = {
		id: Buffer.from(`capi_group:${digitsOf(phoneNumber.displayPhoneNumber)}:${ids.digits(18)}`).toString('base64url'),
		phoneNumberId: phoneNumber.id,
		subject,
		...(description !== undefined && { description }),
		joinApprovalMode,
		createdAt: clock.now(),
		inviteCode: ids.alphanumeric(22),
		participants: [],
		removed: [],
		joinRequests: new Map(),
		pinned: [],
	};
	world.groups.set(group.id, group);
	tellGroup(emulator, group, 'group_lifecycle_update', {
		type: 'group_create',
		request_id: requestId,
		subject,
		...(description !== undefined && { description }),
		invite_link: inviteLink(group),
		join_approval_mode: joinApprovalMode,
	});
	return { messaging_product: 'whatsapp', request_id: requestId };
}

/** `GET /{phone-number-id}/groups`. */
export function listGroups({ emulator: { world }, node: { phoneNumber }, query, selfUrl }: NumberCall): unknown {
	const page = paginate(groupsOf(world.groups, phoneNumber.id), query, selfUrl);
	return { ...page, data: { groups: page.data.map(({ id, subject, createdAt }) => ({ id, subject, created_at: String(Math.floor(createdAt / 1_000)) })) } };
}

function groupsOf(groups: Map<string, Group>, phoneNumberId: string): Group[] {
	return [...groups.values()].filter((group) => group.phoneNumberId === phoneNumberId);
}
