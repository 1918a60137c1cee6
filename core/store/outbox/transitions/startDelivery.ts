import { inUtc } from '../../instant';
import { subjectReasons } from '../../subjects/subjectReasons';
import type { Placing } from '../../subjects/placeInSubject';
import type { Delivery, NewDelivery, Start } from '../../port';

const started = (start: Start, now: string) =>
	start.as === 'claimed'
		? { state: 'claimed' as const, reason: undefined, leaseUntil: inUtc(start.leaseUntil), dueAt: now }
		: { state: 'waiting' as const, reason: start.reason, leaseUntil: undefined, dueAt: inUtc(start.dueAt) };

const calledOff = { state: 'canceled' as const, reason: subjectReasons.subjectResolved, leaseUntil: undefined };

/** A delivery at the beginning of its life; where its subject is over, that is its end as well. */
export function startDelivery({ start, subject: _, ...asked }: NewDelivery & { start: Start }, now: string, placing?: Placing): Delivery {
	return {
		...asked,
		...(placing && { subject: placing.place }),
		usefulUntilAt: asked.usefulUntilAt === undefined ? undefined : inUtc(asked.usefulUntilAt),
		...started(start, now),
		...(placing?.isOver && calledOff),
		fence: start.as === 'claimed' ? 1 : 0,
		attemptCount: 0,
		attempts: [],
		possibleRepeat: false,
		createdAt: now,
		updatedAt: now,
	};
}

/** A delivery that failed for certain begins again with what is asked now; its tries and its age stay. */
export function restartDelivery(failed: Delivery, asked: NewDelivery & { start: Start }, now: string, placing?: Placing): Delivery {
	const { attempts, attemptCount, createdAt } = failed;
	return { ...startDelivery(asked, now, placing), fence: failed.fence + 1, attempts, attemptCount, createdAt };
}

/** A delivery that only waited, and of which nothing is under way, goes with whoever asks for it to be sent now. */
export function takeAlong(waiting: Delivery, leaseUntil: string, now: string): Delivery {
	return { ...waiting, state: 'claimed', reason: undefined, fence: waiting.fence + 1, leaseUntil: inUtc(leaseUntil), updatedAt: now };
}
