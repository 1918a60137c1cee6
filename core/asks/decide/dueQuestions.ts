import type { Ask, DueQuestion } from '../ask';
import { tierOpensAt, type Seat } from './seats';

/** What one vote asks for by a time: what is due of it now, and when it asks for something again. */
export interface SeatDue {
	due?: DueQuestion;
	nextAt?: number;
}

const roundOf = ({ tier, index, passedBy }: Seat, reminder: number) => [tier, index, passedBy.length, reminder].join('.');

/**
 * The question, or the newest reminder, that a vote's holder has not got yet. Reminders that nobody sent in their time are left
 * out, and none is sent once the tier's time has passed: then the next tier is asked.
 */
export function dueOfSeat(ask: Ask, seat: Seat, isAsked: (round: string) => boolean, now: number): SeatDue {
	const { everyMs, atMost } = ask.plan.reminders;
	const { holder, heldSince, passedBy } = seat;
	if (now < heldSince) return { nextAt: heldSince };
	const untilAt = tierOpensAt(ask, seat.tier + 1);
	const reminderAt = (count: number) => heldSince + count * everyMs;
	const passed = atMost === 0 ? 0 : Math.min(atMost, Math.floor((now - heldSince) / everyMs));
	const next = passed + 1;
	const nextAt = next <= atMost && reminderAt(next) < untilAt ? reminderAt(next) : undefined;
	const first = roundOf(seat, 0);
	if (!isAsked(first)) {
		const from = passedBy.at(-1);
		return { due: { round: first, to: holder, kind: from === undefined ? 'question' : 'passed', ...(from && { from }) }, nextAt };
	}
	const round = roundOf(seat, passed);
	const isDue = passed > 0 && now < untilAt && !isAsked(round);
	return { ...(isDue && { due: { round, to: holder, kind: 'reminder' as const } }), nextAt };
}
