import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { ownMessage } from './ownMessage';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** WhatsApp help, "How to delete messages": for everyone, up to about two days after sending. */
const REVOCABLE_MS = 60 * 60 * 60 * 1_000;

/** The person deletes a message for everyone; the business hears it as a message of type `revoke`. Throws `Impossible`. */
export function revokeMessage(emulator: Emulator, chat: Chat, messageId: string): Message {
	const now = emulator.clock.now();
	const target = ownMessage(chat, messageId, { now, maxAgeMs: REVOCABLE_MS });
	target.bubble = { body: '', buttons: [] };
	target.revokedAt = now;
	delete target.reactions;
	emulator.live.publish({ event: 'message', data: target });
	return receiveFromPerson(emulator, chat, { content: { type: 'revoke', revoke: { original_message_id: messageId } }, bubble: { body: '' } });
}
