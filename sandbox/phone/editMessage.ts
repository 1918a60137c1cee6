import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { Impossible } from './impossible';
import { ownMessage } from './ownMessage';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** WhatsApp help, "How to edit messages": up to 15 minutes after sending. */
const EDITABLE_MS = 15 * 60 * 1_000;

/** The person changes a text they wrote; the business hears it as a message of type `edit`. Throws `Impossible`. */
export function editMessage(emulator: Emulator, chat: Chat, messageId: string, body: string): Message {
	const now = emulator.clock.now();
	const target = ownMessage(chat, messageId, { now, maxAgeMs: EDITABLE_MS });
	if (target.type !== 'text') throw new Impossible(`Only a text can be edited, not a message of type ${target.type}`);
	target.bubble = { ...target.bubble, body };
	target.editedAt = now;
	emulator.live.publish({ event: 'message', data: target });
	return receiveFromPerson(emulator, chat, {
		content: { type: 'edit', edit: { original_message_id: messageId, message: { type: 'text', text: { body } } } },
		bubble: { body },
	});
}
