import { z } from 'zod/v4';
import { editMessage } from '../phone/editMessage';
import { revokeMessage } from '../phone/revokeMessage';
import { checkInput } from './checkInput';
import type { ControlCall } from './controlRoute';
import { findChatOf } from './findChat';

const editInput = z.strictObject({ messageId: z.string(), body: z.string().min(1).max(65_536) });
const revokeInput = z.strictObject({ messageId: z.string() });

/** `POST /sandbox/people/{waId}/edits`: the person changes a text they wrote. */
export function personEdits(call: ControlCall): unknown {
	const { messageId, body } = checkInput(editInput, call.body);
	return { message: editMessage(call.emulator, findChatOf(call, messageId), messageId, body) };
}

/** `POST /sandbox/people/{waId}/revokes`: the person deletes a message for everyone. */
export function personRevokes(call: ControlCall): unknown {
	const { messageId } = checkInput(revokeInput, call.body);
	return { message: revokeMessage(call.emulator, findChatOf(call, messageId), messageId) };
}
