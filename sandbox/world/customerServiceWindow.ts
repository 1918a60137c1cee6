import type { Conversation } from './conversation';

const WINDOW_MS = 24 * 60 * 60 * 1_000;

/** Until when free-form messages reach the person, if the person ever wrote. Meta: 24 hours after their last message. */
export function windowOpenUntil({ lastInboundAt }: Pick<Conversation, 'lastInboundAt'>): number | undefined {
	return lastInboundAt === undefined ? undefined : lastInboundAt + WINDOW_MS;
}

/** Whether the customer service window is open at `now`. */
export function isWindowOpen(conversation: Pick<Conversation, 'lastInboundAt'>, now: number): boolean {
	const until = windowOpenUntil(conversation);
	return until !== undefined && now < until;
}
