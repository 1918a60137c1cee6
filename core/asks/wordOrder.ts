import { replyOrder, type Answered, type Order } from '../delivery';
import { InvalidInputError } from '../messages';
import type { TakenAnswer } from './takeAnswer';

/** The polite word for an answer as an order, once for each answer; none where there is no address to write to. */
export function wordOrder({ word, askId }: Pick<TakenAnswer, 'word' | 'askId'>, answer: Answered): Order[] {
	try {
		return [replyOrder(answer, { key: `answer:${answer.messageId}`, text: word, quotes: true, context: { ...(askId && { askId }) } })];
	} catch (error) {
		// The answer counts all the same, and must not come back again and again for want of a word.
		if (error instanceof InvalidInputError) return [];
		throw error;
	}
}
