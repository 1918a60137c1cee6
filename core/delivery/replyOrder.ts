import { readMessage } from '../messages';
import type { Order } from './order';

const minuteMs = 60_000;

/** What a message that answers or asks somebody has in common with others: it leaves at once and once, and is not repeated blindly. */
export const atOnce = { keyKind: 'execution', route: { via: 'messages' }, mode: 'now', urgency: 'urgent', onUnknown: 'deadLetter', graceMs: 15 * minuteMs } as const satisfies Partial<Order>;

/** A message that is answered: whoever sent it, and the number of ours to which it came. */
export interface Answered {
	messageId: string;
	phoneNumber: { id: string };
	from: { waId?: string; userId?: string; parentUserId?: string };
}

/** What is answered. */
export interface Reply extends Pick<Order, 'key' | 'context'>, Partial<Pick<Order, 'source' | 'despiteOptOut'>> {
	text: string;
	/** Shown as an answer to the message. */
	quotes: boolean;
}

/** A text to whoever has just written, as an order that is of use for an hour. Throws an InvalidInputError, also where there is no address to write to. */
export function replyOrder({ messageId, phoneNumber, from: { waId, userId, parentUserId } }: Answered, { text, quotes, source = {}, ...rest }: Reply): Order {
	const to = waId === undefined ? ({ type: 'userId', value: userId ?? parentUserId } as const) : ({ type: 'waId', value: waId } as const);
	const message = readMessage({ from: phoneNumber.id, to, content: { kind: 'text', body: text }, ...(quotes && { replyToMessageId: messageId }) });
	return { ...atOnce, ...rest, message, source, usefulForMs: 60 * minuteMs };
}
