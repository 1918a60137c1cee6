import type { Chat } from '../phone/receiveFromPerson';
import { findConversation } from '../world/conversation';
import type { Person } from '../world/person';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

/** The person's chat with a business number; without a number, with the first one. Throws 404. */
export function findChat(call: ControlCall, phoneNumberId: string | undefined): Chat {
	const { world } = call.emulator;
	const person = findPerson(call);
	const phoneNumber = phoneNumberId === undefined ? [...world.phoneNumbers.values()][0] : world.phoneNumbers.get(phoneNumberId);
	const conversation = phoneNumber && findConversation(world, phoneNumber.id, person.waId);
	if (!phoneNumber || !conversation) throw new ControlError(404, `There is no business number with the id ${phoneNumberId}`);
	return { person, phoneNumber, conversation };
}

/** The person whom the path names. Throws 404. */
export function findPerson({ emulator: { world }, parameters: { waId = '' } }: ControlCall): Person {
	const person = world.people.get(waId);
	if (!person) throw new ControlError(404, `Nobody in this sandbox has the number ${waId}`);
	return person;
}

/** The person's chat that holds this message. */
export function findChatOf(call: ControlCall, messageId: string): Chat {
	return findChat(call, call.emulator.world.messages.get(messageId)?.phoneNumberId);
}
