import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { type Chat, receiveFromPerson } from './receiveFromPerson';
import { Impossible } from './impossible';

/** The person types a text, perhaps as an answer to a message of the chat. Throws `Impossible` for a quoted message that is not there. */
export function writeText(emulator: Emulator, chat: Chat, { body, quotedId }: { body: string; quotedId?: string }): Message {
	if (quotedId !== undefined && !chat.conversation.messages.some(({ id }) => id === quotedId)) {
		throw new Impossible('The chat has no message with the id in context.message_id');
	}
	return receiveFromPerson(emulator, chat, { content: { type: 'text', text: { body } }, text: body, quotedId });
}
