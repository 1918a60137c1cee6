import type { CaseChange, HeldCase } from '../../store';
import { lifeOf } from '../lifeOf';
import { ruleOn } from '../ruling';
import { failedNotice, faultNotice } from './notices';

/** What was due and what was put off in one tick, as keys of notifications. */
export interface Balance {
	due: string[];
	deferred: string[];
	/** How many cases could not be decided; each is an alarm. */
	failedCases: number;
}

/** A case that cannot be decided is tried again after this time, so that it holds nobody up. */
const tryAgainMs = 5 * 60_000;
/** A case that asks to be looked at again at once is looked at in the next tick at the earliest. */
const leastPauseMs = 1_000;

/** Rules on a case that is due, as the change to write and its share of the balance. Pure; never throws. */
export function ruleDue(held: HeldCase, now: number): { change: CaseChange; balance: Balance } {
	const { stored } = held;
	const { policy, context, facts } = stored!;
	const as = { policy, context, facts };
	try {
		const { due, deferred, faults, nextDueAt } = ruleOn(held, now);
		const again = nextDueAt !== undefined && nextDueAt <= now && due.length === 0 ? now + leastPauseMs : nextDueAt;
		const notices = faults.map((fault) => faultNotice(fault, held, policy, now));
		return {
			change: { ...as, isOpen: lifeOf(facts).state !== 'closed', nextDueAt: again, tell: due, notices },
			balance: { due: [...due, ...deferred.map(({ notification }) => notification)].map(({ key }) => key), deferred: deferred.map(({ notification }) => notification.key), failedCases: 0 },
		};
	} catch (error) {
		return {
			change: { ...as, isOpen: stored!.isOpen, nextDueAt: now + tryAgainMs, notices: [failedNotice(held, policy, error, now)] },
			balance: { due: [], deferred: [], failedCases: 1 },
		};
	}
}
