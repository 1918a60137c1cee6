import type { Emulator } from '../emulator';
import { sendReceipt } from '../receipts/sendReceipt';
import type { Conversation } from '../world/conversation';
import type { Message } from '../world/message';

/** The person looks at the chat: what has arrived becomes read, with a receipt for each message. Returns those messages. */
export function readChat(emulator: Emulator, conversation: Conversation): Message[] {
	const unread = conversation.messages.filter(({ direction, status }) => direction === 'outbound' && status === 'delivered');
	for (const message of unread) sendReceipt(emulator, message, 'read');
	return unread;
}
