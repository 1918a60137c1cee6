import { startConversation } from '../../../core/conversations';
import { readChoice } from '../../shared/readChoice';
import { conversationName } from './conversationName';
import { eachChat } from './eachChat';
import { optionsOf, readUpdate } from './readUpdate';

/** So long a conversation lasts without an update, unless it is said otherwise. */
const expireHours = 72;

/** Begins conversations. */
export const start = eachChat(2, async ({ context, index, store, chat, moment, now }) => {
	const options = optionsOf(context, index, 'startOptions');
	const whenRunning = readChoice(options.whenRunning ?? 'keep', { name: 'whenRunning', label: 'When One Is Running', choices: ['keep', 'restart'] as const });
	const first = readUpdate(context, index, chat, options, expireHours);
	const { outcome, conversation } = await startConversation(store.conversations, conversationName(context, index, chat), { first, whenRunning }, moment, now);
	// Whoever repeats an execution goes on where the first one did.
	return { json: { conversation: { outcome, ...conversation } }, output: outcome === 'changed' || outcome === 'known' ? 0 : 1 };
});
