import { checkWindow } from '../../../core/conversations';
import { eachChat } from './eachChat';

/** Whether people may be answered freely now. */
export const checkWindowOfChat = eachChat(2, async ({ store, chat, now }) => {
	const window = await checkWindow(store.conversations, chat, now);
	return { json: { window }, output: window.isOpen ? 0 : 1 };
});
