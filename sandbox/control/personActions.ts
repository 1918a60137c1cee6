import { z } from 'zod/v4';
import { readChat } from '../phone/readChat';
import type { Chat } from '../phone/receiveFromPerson';
import { tapButton } from '../phone/tapButton';
import { writeText } from '../phone/writeText';
import { findConversation } from '../world/conversation';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

const textInput = z.strictObject({
	phoneNumberId: z.string().optional(),
	type: z.literal('text'),
	text: z.strictObject({ body: z.string().min(1).max(65_536) }),
	context: z.strictObject({ message_id: z.string() }).optional(),
});

const tapInput = z
	.strictObject({
		messageId: z.string(),
		buttonId: z.string().optional(),
		buttonIndex: z.number().int().min(0).optional(),
	})
	.refine(({ buttonId, buttonIndex }) => (buttonId === undefined) !== (buttonIndex === undefined), {
		error: 'give either buttonId or buttonIndex',
	});

const readInput = z.strictObject({ phoneNumberId: z.string().optional() });

/** `POST /sandbox/people/{waId}/messages`: the person writes. */
export function personWrites(call: ControlCall): unknown {
	const { phoneNumberId, text, context } = checkInput(textInput, call.body);
	const chat = findChat(call, phoneNumberId);
	return { message: writeText(call.emulator, chat, { body: text.body, quotedId: context?.message_id }) };
}

/** `POST /sandbox/people/{waId}/taps`: the person taps a button of a message. */
export function personTaps(call: ControlCall): unknown {
	const { messageId, ...choice } = checkInput(tapInput, call.body);
	const chat = findChat(call, call.emulator.world.messages.get(messageId)?.phoneNumberId);
	return { message: tapButton(call.emulator, chat, messageId, choice) };
}

/** `POST /sandbox/people/{waId}/read`: the person looks at the chat. */
export function personReads(call: ControlCall): unknown {
	const { phoneNumberId } = checkInput(readInput, call.body);
	const { conversation } = findChat(call, phoneNumberId);
	return { read: readChat(call.emulator, conversation).map(({ id }) => id) };
}

/** The person's chat with a business number; without a number, with the first one. */
function findChat({ emulator: { world }, parameters }: ControlCall, phoneNumberId: string | undefined): Chat {
	const person = world.people.get(parameters['waId'] ?? '');
	if (!person) throw new ControlError(404, `Nobody in this sandbox has the number ${parameters['waId']}`);
	const phoneNumber = phoneNumberId === undefined ? [...world.phoneNumbers.values()][0] : world.phoneNumbers.get(phoneNumberId);
	const conversation = phoneNumber && findConversation(world, phoneNumber.id, person.waId);
	if (!phoneNumber || !conversation) throw new ControlError(404, `There is no business number with the id ${phoneNumberId}`);
	return { person, phoneNumber, conversation };
}
