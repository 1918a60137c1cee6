import type { Ask, AskDecision, AskOutcome } from '../ask';
import { dueOfSeat } from './dueQuestions';
import { endsAt, seatsOf, tierOpensAt, type Seat } from './seats';
import { tally } from './tally';

/** The first tier to decide decides, also after a later one was asked. */
function outcomeOf(ask: Ask, seats: readonly Seat[], now: number): AskOutcome | undefined {
	for (const tier of ask.plan.tiers.keys()) {
		const outcome = tally(ask.plan, seats.filter((seat) => seat.tier === tier));
		if (outcome !== undefined) return outcome;
	}
	return now >= endsAt(ask) ? 'timedOut' : undefined;
}

/** What a question has come to by now, and whom to ask or remind. Once it was written down that it ended, nothing changes that. */
export function decide(ask: Ask, now: number): AskDecision {
	const ended = ask.facts.find((fact) => fact.kind === 'ended');
	if (ended !== undefined) return { outcome: ended.outcome, due: [] };
	const seats = seatsOf(ask);
	const outcome = outcomeOf(ask, seats, now);
	if (outcome !== undefined) return { outcome, due: [] };

	const asked = new Map(ask.facts.flatMap((fact) => (fact.kind === 'asked' ? [[fact.round, fact.at] as const] : [])));
	const silent = seats.filter(({ answer }) => answer === undefined);
	const open = silent.filter(({ tier }) => tierOpensAt(ask, tier) <= now).map((seat) => dueOfSeat(ask, seat, (round) => asked.get(round), now));
	const times = [...open.map(({ nextAt }) => nextAt), ...ask.plan.tiers.map((_, tier) => tierOpensAt(ask, tier)), endsAt(ask)];
	const due = open.flatMap((one) => one.due ?? []);
	const nextDueAt = due.length > 0 ? now : Math.min(...times.filter((at): at is number => at !== undefined && at > now));
	return { due, nextDueAt };
}
