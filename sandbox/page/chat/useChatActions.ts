import type { BubbleMedia } from '../../world/bubble';
import { type ChatAddress, chooseRow, fillForm, playVoice, react, revokeMessage, tapButton } from '../api/personApi';
import type { Intent } from '../compose/intent';
import type { ChatActions } from '../state/chatActions';
import type { Attempt } from './useAttempt';

/** The actions of one chat, bound to its person and its business number. */
export function useChatActions(parts: {
	address: ChatAddress;
	attempt: Attempt;
	setIntent: (intent: Intent) => void;
	openSheet: (messageId: string) => void;
	look: (media: BubbleMedia) => void;
}): ChatActions {
	const { address, attempt, setIntent, openSheet, look } = parts;
	const { waId } = address;
	return {
		tap: (messageId, index) => void attempt(tapButton(waId, messageId, index)),
		choose: (messageId, rowId) => attempt(chooseRow(waId, messageId, rowId)),
		fillIn: (messageId, values) => attempt(fillForm(waId, messageId, values)),
		play: (messageId) => void attempt(playVoice(waId, messageId)),
		react: (messageId, emoji) => void attempt(react(address, messageId, emoji)),
		revoke: (messageId) => void attempt(revokeMessage(waId, messageId)),
		reply: (message) => setIntent({ kind: 'reply', message }),
		edit: (message) => setIntent({ kind: 'edit', message }),
		openSheet,
		look,
	};
}
