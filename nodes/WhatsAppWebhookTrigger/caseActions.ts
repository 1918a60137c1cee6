import { accountKey } from '../../core/delivery';
import { recipientKeysOf, type Attendant, type Attended, type InboundMessage } from '../../core/inbound';
import { applyTap, applyWord, looksLikeAction, type ActionReport } from '../../core/watch';
import { answerMessage, type Answering } from './answerMessage';

async function act({ api, store }: Answering, message: InboundMessage): Promise<ActionReport | undefined> {
	const { kind, from, group, button, text, messageId, replyTo, businessAccountId } = message;
	// What came for another account is heard, and answered from its own number, by a trigger of that account.
	if (businessAccountId !== api.account.businessAccountId) return undefined;
	const addresses = [from.waId, from.userId, from.parentUserId].filter((one) => one !== undefined);
	if (group !== undefined || addresses.length === 0) return undefined;
	const parts = { store, nowMs: Date.now };
	if (kind === 'buttonReply' && button !== undefined && looksLikeAction(button.id)) return await applyTap(parts, button.id, { addresses, via: messageId });
	if (kind !== 'text' || text === undefined) return undefined;
	return await applyWord(parts, { addresses, via: messageId, text, replyTo: replyTo?.messageId, recipientKeys: recipientKeysOf(from), account: accountKey(api) });
}

/** Does what taps and words on notifications of the SLA Watcher say, and answers them. Whatever belongs to no such notification is left alone. */
export function caseActions(answering: Answering): Attendant {
	return async (messages) => {
		const attended = new Map<string, Attended>();
		for (const message of messages) {
			const report = await act(answering, message);
			if (report === undefined) continue;
			const { answer, ...details } = report;
			await answerMessage(answering, message, answer);
			attended.set(message.eventKey, { as: 'caseAction', isOver: true, details });
		}
		return attended;
	};
}
