import type { Order } from '../delivery';
import { InvalidInputError } from '../messages';
import { askOrder } from './askPeople';
import type { TakenAnswer } from './takeAnswer';

const usefulForMs = 60 * 60_000;

/** Whom a polite word goes to: whoever sent this message to this number of ours. */
export interface WordTo {
	messageId: string;
	phoneNumberId: string;
	waId?: string;
	userId?: string;
}

/** The polite word for an answer as an order, once for each answer; none where there is no address to write to. */
export function wordOrder({ word, askId }: Pick<TakenAnswer, 'word' | 'askId'>, { messageId, phoneNumberId, waId, userId }: WordTo): Order[] {
	const to = waId !== undefined ? { type: 'waId' as const, value: waId } : { type: 'userId' as const, value: userId };
	const draft = { from: phoneNumberId, to, content: { kind: 'text', body: word }, replyToMessageId: messageId };
	try {
		return [askOrder(`answer:${messageId}`, draft, { ...(askId && { askId }) }, usefulForMs)];
	} catch (error) {
		// The answer counts all the same, and must not come back again and again for want of a word.
		if (error instanceof InvalidInputError) return [];
		throw error;
	}
}
