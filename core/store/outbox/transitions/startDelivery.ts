import { inUtc } from '../../instant';
import type { Delivery, NewDelivery, Start } from '../../port';

const started = (start: Start, now: string) =>
	start.as === 'claimed'
		? { state: 'claimed' as const, reason: undefined, leaseUntil: inUtc(start.leaseUntil), dueAt: now }
		: { state: 'waiting' as const, reason: start.reason, leaseUntil: undefined, dueAt: inUtc(start.dueAt) };

/** A delivery at the beginning of its life. */
export function startDelivery({ start, ...asked }: NewDelivery & { start: Start }, now: string): Delivery {
	return {
		...asked,
		usefulUntilAt: asked.usefulUntilAt === undefined ? undefined : inUtc(asked.usefulUntilAt),
		...started(start, now),
		fence: start.as === 'claimed' ? 1 : 0,
		attemptCount: 0,
		attempts: [],
		possibleRepeat: false,
		createdAt: now,
		updatedAt: now,
	};
}

/** A delivery that failed for certain begins again with what is asked now; its tries and its age stay. */
export function restartDelivery(failed: Delivery, asked: NewDelivery & { start: Start }, now: string): Delivery {
	const { attempts, attemptCount, createdAt } = failed;
	return { ...startDelivery(asked, now), fence: failed.fence + 1, attempts, attemptCount, createdAt };
}

/** A delivery that only waited, and of which nothing is under way, goes with whoever asks for it to be sent now. */
export function takeAlong(waiting: Delivery, leaseUntil: string, now: string): Delivery {
	return { ...waiting, state: 'claimed', reason: undefined, fence: waiting.fence + 1, leaseUntil: inUtc(leaseUntil), updatedAt: now };
}
