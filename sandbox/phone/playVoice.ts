import type { Emulator } from '../emulator';
import { sendReceipt } from '../receipts/sendReceipt';
import type { Message } from '../world/message';
import { arrivedMessage } from './arrivedMessage';
import { Impossible } from './impossible';
import { readChat } from './readChat';
import type { Chat } from './receiveFromPerson';

/** The person plays a voice note. Meta: the first time is told as `played`. Throws `Impossible`. */
export function playVoice(emulator: Emulator, chat: Chat, messageId: string): Message {
	const message = arrivedMessage(chat, messageId);
	if (message.bubble.media?.voice !== true) throw new Impossible('The message is no voice note');
	readChat(emulator, chat.conversation);
	if (message.direction === 'outbound' && message.status !== 'played') sendReceipt(emulator, message, 'played');
	return message;
}
