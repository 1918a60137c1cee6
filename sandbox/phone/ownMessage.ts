import type { Message } from '../world/message';
import { Impossible } from './impossible';
import type { Chat } from './receiveFromPerson';

/** A message that the person wrote and that is still there, no older than `maxAgeMs`. Throws `Impossible`. */
export function ownMessage({ conversation }: Chat, messageId: string, { now, maxAgeMs }: { now: number; maxAgeMs: number }): Message {
	const message = conversation.messages.find(({ id }) => id === messageId);
	if (!message) throw new Impossible('The chat has no message with this messageId');
	if (message.direction !== 'inbound') throw new Impossible('Only messages that the person wrote can be changed');
	if (message.revokedAt !== undefined) throw new Impossible('The message was deleted already');
	if (now - message.sentAt > maxAgeMs) throw new Impossible(`The message is older than ${Math.round(maxAgeMs / 60_000)} minutes: WhatsApp no longer changes it`);
	return message;
}
