import type { Message } from '../world/message';
import { Impossible } from './impossible';
import type { Chat } from './receiveFromPerson';

const ON_THE_PHONE = new Set<Message['status']>(['delivered', 'read', 'played']);

/** A message of the chat that the person can act on. Throws `Impossible`. */
export function arrivedMessage({ conversation }: Chat, messageId: string): Message {
	const message = conversation.messages.find(({ id }) => id === messageId);
	if (!message) throw new Impossible('The chat has no message with this messageId');
	if (message.status === 'failed') throw new Impossible('The message failed: it is not on the phone');
	if (!ON_THE_PHONE.has(message.status)) throw new Impossible('The message has not arrived on the phone yet: wait for its delivered receipt');
	return message;
}
