import type { Attempt, Delivery } from '../../port';

/** The newest tries that are kept. */
const attemptsAtMost = 10;

const isOpen = ({ outcome, messageId }: Attempt) => outcome === 'unknown' && messageId === undefined;

/** Adds a try and counts it. */
export function noteAttempt(delivery: Delivery, attempt: Attempt): Pick<Delivery, 'attempts' | 'attemptCount'> {
	return { attempts: [...delivery.attempts, attempt].slice(-attemptsAtMost), attemptCount: delivery.attemptCount + 1 };
}

/** Whether this wamid came of one of the tries. */
export function knowsMessage({ attempts }: Delivery, messageId: string): boolean {
	return attempts.some((attempt) => attempt.messageId === messageId);
}

/** How many tries left without anybody knowing what came of them. */
export function openTries({ attempts }: Delivery): number {
	return attempts.filter(isOpen).length;
}

/** Notes that a try got this wamid: the newest one whose outcome was unknown, otherwise a try of which nothing was noted yet. */
export function noteMessage(delivery: Delivery, messageId: string, attempt: Attempt): Pick<Delivery, 'attempts' | 'attemptCount'> {
	const { attempts, attemptCount } = delivery;
	if (knowsMessage(delivery, messageId)) return { attempts, attemptCount };
	const open = attempts.findLastIndex(isOpen);
	if (open === -1) return noteAttempt(delivery, { ...attempt, messageId });
	return { attempts: attempts.map((tried, index) => (index === open ? { ...tried, messageId } : tried)), attemptCount };
}

/** Whether no try can have reached the person: only then may the same key be reserved again. */
export function failedForCertain(delivery: Delivery): boolean {
	return delivery.state === 'failed' && !delivery.possibleRepeat && openTries(delivery) === 0;
}
