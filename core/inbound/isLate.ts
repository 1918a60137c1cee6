/** So long after it was sent, an event counts as late: Meta repeats a webhook at once, then less and less often for 7 days. */
export const lateAfterMs = 5 * 60 * 1000;

/** Whether an event came late, so that an answer may no longer fit; `now` in milliseconds. An unknown instant is not late. Source: Meta, webhooks, retries. */
export function isLate(sentAt: string | undefined, now: number, afterMs = lateAfterMs): boolean {
	const sent = sentAt === undefined ? Number.NaN : Date.parse(sentAt);
	return now - sent > afterMs;
}
