import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { setReaction } from '../world/setReaction';
import { Impossible } from './impossible';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** The person puts an emoji on a message, or takes it away with an empty one. Throws `Impossible`. */
export function react(emulator: Emulator, chat: Chat, targetId: string, emoji: string): Message {
	const target = chat.conversation.messages.find(({ id, type }) => id === targetId && type !== 'reaction');
	if (!target) throw new Impossible('The chat has no message with this message_id');
	setReaction(target, 'inbound', emoji);
	emulator.live.publish({ event: 'message', data: target });
	return receiveFromPerson(emulator, chat, {
		content: { type: 'reaction', reaction: { message_id: targetId, emoji } },
		bubble: { body: emoji, reaction: { targetId, emoji } },
	});
}
