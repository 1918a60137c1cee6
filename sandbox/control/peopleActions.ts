import { z } from 'zod/v4';
import { changeMarketing } from '../phone/changeMarketing';
import { editMessage, revokeMessage } from '../phone/changeMessage';
import { changeNumber } from '../phone/changeNumber';
import { catchUp } from '../receipts/followMessage';
import { addConversations } from '../world/conversation';
import { type Person, toPerson } from '../world/person';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';
import { findChat, findChatOf, findPerson } from './findChat';

const digits = z.stringFormat('digits', /^[1-9]\d{4,14}$/);
const habits = {
	name: z.string().min(1).max(100).optional(),
	username: z.stringFormat('username', /^[a-z0-9._]{3,35}$/).nullable().optional(),
	parentUserId: z.stringFormat('parent id', /^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$/).optional(),
	hidesNumber: z.boolean().optional(),
	readReceipts: z.boolean().optional(),
	reachable: z.boolean().optional(),
	online: z.boolean().optional(),
	marketing: z.enum(['wanted', 'stopped', 'capped', 'experiment']).optional(),
	blocks: z.array(z.string()).optional(),
};
const newPerson = z.strictObject({ ...habits, waId: digits, name: z.string().min(1).max(100), userId: z.string().optional(), windowOpen: z.boolean().default(false) });
const changes = z.strictObject(habits);

/** `GET /sandbox/people`: everybody with a phone here, and their habits. */
export function listPeople({ emulator: { world } }: ControlCall): unknown {
	return { people: [...world.people.values()] };
}

/** `POST /sandbox/people`: somebody new. Throws 409 for a number that is taken. */
export function addPerson({ emulator, body }: ControlCall): unknown {
	const { windowOpen, userId, username, ...given } = checkInput(newPerson, body);
	const { clock, ids, live, world } = emulator;
	if (world.people.has(given.waId)) throw new ControlError(409, 'Somebody has this number already');
	const person = toPerson({ ...given, windowOpen, userId: userId ?? `US.${ids.digits(20)}`, ...(username && { username }) });
	world.people.set(person.waId, person);
	addConversations(world, person.waId, windowOpen ? clock.now() : undefined);
	live.publish({ event: 'person', data: person });
	return { person };
}

/** `PATCH /sandbox/people/{waId}`: other habits. A phone that is back online gets what waited for it. */
export function changePerson(call: ControlCall): unknown {
	const person = findPerson(call);
	const { username, ...given } = checkInput(changes, call.body);
	Object.assign(person, given, username && { username });
	if (username === null) delete person.username;
	call.emulator.live.publish({ event: 'person', data: person });
	if (given.online) catchUp(call.emulator, person.waId);
	return { person };
}

/** `POST /sandbox/people/{waId}/number`: the person moves to another number. */
export function personMoves(call: ControlCall): unknown {
	const { waId } = checkInput(z.strictObject({ waId: digits }), call.body);
	return { person: changeNumber(call.emulator, findPerson(call), waId) };
}

/** `POST /sandbox/people/{waId}/marketing`: the person stops or resumes marketing. */
export function personChangesMarketing(call: ControlCall): { person: Person } {
	const { value, phoneNumberId } = checkInput(z.strictObject({ value: z.enum(['stop', 'resume']), phoneNumberId: z.string().optional() }), call.body);
	const chat = findChat(call, phoneNumberId);
	changeMarketing(call.emulator, chat, value);
	return { person: chat.person };
}

/** `POST /sandbox/people/{waId}/blocks`: the person blocks a business number, or lets it write again. */
export function personBlocks(call: ControlCall): { person: Person } {
	const { blocked, phoneNumberId } = checkInput(z.strictObject({ blocked: z.boolean(), phoneNumberId: z.string().optional() }), call.body);
	const { person, phoneNumber } = findChat(call, phoneNumberId);
	person.blocks = [...person.blocks.filter((id) => id !== phoneNumber.id), ...(blocked ? [phoneNumber.id] : [])];
	call.emulator.live.publish({ event: 'person', data: person });
	return { person };
}

/** `POST /sandbox/people/{waId}/edits`: the person corrects a text. */
export function personEdits(call: ControlCall): unknown {
	const { messageId, body } = checkInput(z.strictObject({ messageId: z.string(), body: z.string().min(1) }), call.body);
	return { message: editMessage(call.emulator, findChatOf(call, messageId), messageId, body) };
}

/** `POST /sandbox/people/{waId}/revokes`: the person deletes a message for everyone. */
export function personRevokes(call: ControlCall): unknown {
	const { messageId } = checkInput(z.strictObject({ messageId: z.string() }), call.body);
	return { message: revokeMessage(call.emulator, findChatOf(call, messageId), messageId) };
}
