import { z } from 'zod/v4';
import { chooseRow } from '../phone/chooseRow';
import { fillForm } from '../phone/fillForm';
import { playVoice } from '../phone/playVoice';
import { readChat } from '../phone/readChat';
import { tapButton } from '../phone/tapButton';
import { checkInput } from './checkInput';
import type { ControlCall } from './controlRoute';
import { findChat, findChatOf } from './findChat';

const tapInput = z
	.strictObject({
		messageId: z.string(),
		buttonId: z.string().optional(),
		buttonIndex: z.number().int().min(0).optional(),
	})
	.refine(({ buttonId, buttonIndex }) => (buttonId === undefined) !== (buttonIndex === undefined), {
		error: 'give either buttonId or buttonIndex',
	});

const choiceInput = z.strictObject({ messageId: z.string(), rowId: z.string() });
const formInput = z.strictObject({ messageId: z.string(), values: z.record(z.string(), z.unknown()) });
const playInput = z.strictObject({ messageId: z.string() });
const readInput = z.strictObject({ phoneNumberId: z.string().optional() });

/** `POST /sandbox/people/{waId}/taps`: the person taps a button of a message. */
export function personTaps(call: ControlCall): unknown {
	const { messageId, ...choice } = checkInput(tapInput, call.body);
	return { message: tapButton(call.emulator, findChatOf(call, messageId), messageId, choice) };
}

/** `POST /sandbox/people/{waId}/choices`: the person chooses a row of a list. */
export function personChooses(call: ControlCall): unknown {
	const { messageId, rowId } = checkInput(choiceInput, call.body);
	return { message: chooseRow(call.emulator, findChatOf(call, messageId), messageId, rowId) };
}

/** `POST /sandbox/people/{waId}/forms`: the person fills in a flow or an address. */
export function personFillsIn(call: ControlCall): unknown {
	const { messageId, values } = checkInput(formInput, call.body);
	return { message: fillForm(call.emulator, findChatOf(call, messageId), messageId, values) };
}

/** `POST /sandbox/people/{waId}/plays`: the person plays a voice note. */
export function personPlays(call: ControlCall): unknown {
	const { messageId } = checkInput(playInput, call.body);
	return { message: playVoice(call.emulator, findChatOf(call, messageId), messageId) };
}

/** `POST /sandbox/people/{waId}/read`: the person looks at the chat. */
export function personReads(call: ControlCall): unknown {
	const { phoneNumberId } = checkInput(readInput, call.body);
	const { conversation } = findChat(call, phoneNumberId);
	return { read: readChat(call.emulator, conversation).map(({ id }) => id) };
}
