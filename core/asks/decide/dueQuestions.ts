import type { Ask, DueQuestion } from '../ask';
import { tierOpensAt, type Seat } from './seats';

/** What one vote asks for by a time: what is due of it now, and when it asks for something again. */
export interface SeatDue {
	due?: DueQuestion;
	nextAt?: number;
}

const roundOf = ({ tier, index, passedBy }: Seat, reminder: number) => [tier, index, passedBy.length, reminder].join('.');

/**
 * The question, or the newest reminder, that a vote's holder has not got yet. Reminders count from when the question was sent;
 * those that nobody sent in their time are left out, and none is sent once the tier's time has passed: then the next tier is asked.
 */
export function dueOfSeat(ask: Ask, seat: Seat, askedAt: (round: string) => number | undefined, now: number): SeatDue {
	const { everyMs, atMost } = ask.plan.reminders;
	const { holder, passedBy } = seat;
	if (now < seat.heldSince) return { nextAt: seat.heldSince };
	const first = roundOf(seat, 0);
	const since = askedAt(first);
	if (since === undefined) {
		const from = passedBy.at(-1);
		return { due: { round: first, to: holder, kind: from === undefined ? 'question' : 'passed', ...(from && { from }) } };
	}
	const untilAt = tierOpensAt(ask, seat.tier + 1);
	const passed = Math.min(atMost, Math.max(0, Math.floor((now - since) / everyMs)));
	const nextAt = since + (passed + 1) * everyMs;
	const round = roundOf(seat, passed);
	const isDue = passed > 0 && now < untilAt && askedAt(round) === undefined;
	return { ...(isDue && { due: { round, to: holder, kind: 'reminder' as const } }), ...(passed < atMost && nextAt < untilAt && { nextAt }) };
}
