import type { AskWait } from '../../store';

/**
 * What a waiting execution said when it was called: it took the result, it (or another call) had taken it, it could not read
 * it just now, n8n did not let it go on (because somebody has stopped it, or for a reason that passes), it does not wait (any
 * more, or not yet), or nobody could be reached there.
 */
export type CallAnswer = 'taken' | 'takenBefore' | 'open' | 'failed' | 'refused' | 'running' | 'notWaiting' | 'unreachable';

/** A call is repeated after so long, to see that the execution went on: a process that ended right after taking the result would leave it waiting. */
export const takeAgainAfterMs = 60_000;
const checkAfterMs = takeAgainAfterMs + 15_000;
const firstRetryMs = 2_000;
const retryAtMostMs = 5 * 60_000;
/** An execution that was never seen to wait was stopped or deleted. */
const triesWithoutWait = 5;
const giveUpAfterMs = 14 * 24 * 3_600_000;

/** When to call again; `over` once the execution has gone on, or nobody waits. Pure. */
export function afterCall({ tries, takenAt, createdAt }: Pick<AskWait, 'tries' | 'takenAt' | 'createdAt'>, answer: CallAnswer, now: number): { callAt: number } | 'over' {
	if (answer === 'taken' || answer === 'takenBefore') return { callAt: now + checkAfterMs };
	if (takenAt !== undefined && (answer === 'running' || answer === 'notWaiting')) return 'over';
	if (answer === 'notWaiting' && tries >= triesWithoutWait) return 'over';
	if (now - createdAt > giveUpAfterMs && tries > triesWithoutWait) return 'over';
	return { callAt: now + Math.min(retryAtMostMs, firstRetryMs * 2 ** Math.min(tries, 20)) };
}
