import { endConversation } from '../../../core/conversations';
import { readText } from '../../shared/readText';
import { conversationName } from './conversationName';
import { eachChat } from './eachChat';

/** Ends conversations. */
export const end = eachChat(1, async ({ context, index, store, chat, moment, now }) => {
	const result = readText(context, { name: 'result', label: 'The result' }, index);
	const { outcome, conversation } = await endConversation(store.conversations, conversationName(context, index, chat), result === '' ? undefined : result, moment, now);
	return { json: { conversation: { outcome, ...conversation } } };
});
