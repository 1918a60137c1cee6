import { z } from 'zod/v4';
import { admit } from '../graph/groups/participants';
import { tellGroup } from '../graph/groups/tellGroup';
import { newWamid } from '../ids/wamid';
import { inboundValue } from '../webhooks/inboundValue';
import { seenBy } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { findConversation } from '../world/conversation';
import { type Group, PARTICIPANTS_MAX } from '../world/group';
import type { Person } from '../world/person';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

/** `GET /sandbox/groups`: every group with its people and who asks to join. */
export function listAllGroups({ emulator: { world } }: ControlCall): unknown {
	return { groups: [...world.groups.values()].map((group) => ({ ...group, joinRequests: Object.fromEntries(group.joinRequests) })) };
}

/** `POST /sandbox/groups/{id}/joins`: a person follows the invitation; where approval is needed, asks. Throws 409. */
export function personJoins(call: ControlCall): unknown {
	const { emulator } = call;
	const [group, person] = findGroupAndPerson(call, checkInput(z.strictObject({ waId: z.string() }), call.body).waId);
	if (group.participants.includes(person.waId)) throw new ControlError(409, 'The person is in the group already');
	if (group.removed.includes(person.waId)) throw new ControlError(409, 'The person was removed and cannot come back by link');
	if (group.participants.length >= PARTICIPANTS_MAX) throw new ControlError(409, `A group has at most ${PARTICIPANTS_MAX} people besides the business`);
	if (group.joinApprovalMode === 'auto_approve') admit(emulator, group, person.waId);
	else {
		const id = emulator.ids.alphanumeric(22);
		group.joinRequests.set(id, person.waId);
		tellGroup(emulator, group, 'group_participants_update', { type: 'group_join_request_created', join_request_id: id, wa_id: person.waId, user_id: person.userId });
	}
	return { participants: group.participants };
}

/** `POST /sandbox/groups/{id}/messages`: a person of the group writes a text into it. */
export function personWritesToGroup(call: ControlCall): unknown {
	const { emulator } = call;
	const { waId, body } = checkInput(z.strictObject({ waId: z.string(), body: z.string().min(1) }), call.body);
	const [group, person] = findGroupAndPerson(call, waId);
	if (!group.participants.includes(waId)) throw new ControlError(409, 'The person is not in the group');
	const phoneNumber = emulator.world.phoneNumbers.get(group.phoneNumberId);
	if (!phoneNumber) throw new ControlError(404, 'The business number of the group is gone');
	const id = newWamid(emulator.ids, waId, 'inbound');
	const value = inboundValue({
		phoneNumber,
		seen: seenBy(emulator, findConversation(emulator.world, phoneNumber.id, waId), person),
		id,
		sentAt: emulator.clock.now(),
		content: { type: 'text', text: { body } },
		groupId: group.id,
	});
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
	return { id };
}

function findGroupAndPerson({ emulator: { world }, parameters: { id = '' } }: ControlCall, waId: string): [Group, Person] {
	const [group, person] = [world.groups.get(id), world.people.get(waId)];
	if (!group) throw new ControlError(404, `There is no group with the id ${id}`);
	if (!person) throw new ControlError(404, `Nobody in this sandbox has the number ${waId}`);
	return [group, person];
}
