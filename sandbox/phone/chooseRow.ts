import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { arrivedMessage } from './arrivedMessage';
import { Impossible } from './impossible';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** The person chooses a row of a list. Throws `Impossible`. */
export function chooseRow(emulator: Emulator, chat: Chat, messageId: string, rowId: string): Message {
	const rows = arrivedMessage(chat, messageId).bubble.list?.flatMap((section) => section.rows);
	const row = rows?.find(({ id }) => id === rowId);
	if (!row) throw new Impossible('The message has no list with such a row');
	const { id, title, description } = row;
	return receiveFromPerson(emulator, chat, {
		content: { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id, title, ...(description !== undefined && { description }) } } },
		bubble: { body: description === undefined ? title : `${title}\n${description}` },
		quotedId: messageId,
	});
}
