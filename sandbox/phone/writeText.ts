import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** The person types a text, perhaps as an answer to a message of the chat. */
export function writeText(emulator: Emulator, chat: Chat, { body, quotedId }: { body: string; quotedId?: string }): Message {
	return receiveFromPerson(emulator, chat, { content: { type: 'text', text: { body } }, bubble: { body }, quotedId });
}
