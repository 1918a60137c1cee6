import { getConversation } from '../../../core/conversations';
import { conversationName } from './conversationName';
import { eachChat } from './eachChat';

/** Where a conversation stands: in one, or in none that can be gone on with. */
export const get = eachChat(2, async ({ context, index, store, chat, now }) => {
	const conversation = await getConversation(store.conversations, conversationName(context, index, chat), now);
	const isOpen = conversation?.isOpen === true;
	return { json: { conversation: conversation ?? { isOpen: false } }, output: isOpen ? 0 : 1 };
});
