import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { Impossible } from './impossible';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** WhatsApp help, "How to edit messages". */
const EDITABLE_MS = 15 * 60_000;

/** WhatsApp help, "How to delete messages": for everyone, for about two days and a half. */
const REVOCABLE_MS = 60 * 60 * 60_000;

/** The person corrects a text of theirs. Meta, 2026: told as a message of type `edit`. Throws `Impossible`. */
export function editMessage(emulator: Emulator, chat: Chat, messageId: string, body: string): Message {
	const original = ownMessage(chat, messageId, emulator.clock.now() - EDITABLE_MS);
	if (original.type !== 'text') throw new Impossible('Only a text can be edited');
	original.bubble.body = body;
	original.editedAt = emulator.clock.now();
	emulator.live.publish({ event: 'message', data: original });
	receiveFromPerson(emulator, chat, {
		content: { type: 'edit', edit: { original_message_id: messageId, message: { type: 'text', text: { body } } } },
		bubble: { body },
		hidden: true,
	});
	return original;
}

/** The person deletes a message of theirs for everyone. Meta, 2026: told as a message of type `revoke`. Throws `Impossible`. */
export function revokeMessage(emulator: Emulator, chat: Chat, messageId: string): Message {
	const original = ownMessage(chat, messageId, emulator.clock.now() - REVOCABLE_MS);
	original.revokedAt = emulator.clock.now();
	original.bubble = { body: '', buttons: [] };
	delete original.reactions;
	emulator.live.publish({ event: 'message', data: original });
	receiveFromPerson(emulator, chat, { content: { type: 'revoke', revoke: { original_message_id: messageId } }, bubble: { body: '' }, hidden: true });
	return original;
}

function ownMessage({ conversation }: Chat, messageId: string, oldestAt: number): Message {
	const message = conversation.messages.find(({ id, direction }) => id === messageId && direction === 'inbound');
	if (!message) throw new Impossible('The person has sent no message with this messageId');
	if (message.revokedAt !== undefined) throw new Impossible('The message was deleted');
	if (message.sentAt < oldestAt) throw new Impossible('The message is too old: a text can be edited for 15 minutes, a message deleted for 60 hours');
	return message;
}
