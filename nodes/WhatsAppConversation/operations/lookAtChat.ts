import { historyOfChat, ownerOfChat } from '../../../core/conversations';
import { eachChat } from './eachChat';

/** The newest entries are what somebody who takes a chat over needs. */
const entriesAtMost = 100;

/** Whether the bot may speak, or a human has the chat. */
export const checkOwner = eachChat(2, async ({ store, chat, now }) => {
	const owner = await ownerOfChat(store.handovers, chat, now);
	return { json: { handOver: owner }, output: owner.owner === 'bot' ? 0 : 1 };
});

/** Who did what in a chat, newest first, beside who has it now. */
export const getHistory = eachChat(1, async ({ store, chat, now }) => ({
	json: { handOver: { ...(await ownerOfChat(store.handovers, chat, now)), history: await historyOfChat(store.handovers, chat, entriesAtMost) } },
}));
