import type { AskOutcome, AskPlan, AskRule } from '../ask';
import type { Seat } from './seats';

const neededOf = (rule: AskRule, seats: number): number => {
	if (rule.kind === 'first') return 1;
	return rule.kind === 'all' ? seats : Math.min(rule.needed, seats);
};

/** An approval is open until enough have approved, or until so many have declined that the rest is not enough. */
function tallyApprovals(rule: AskRule, seats: readonly Seat[]): AskOutcome | undefined {
	const given = seats.flatMap(({ answer }) => (answer?.value.type === 'approval' ? [answer] : [])).sort((one, other) => one.at - other.at);
	const approves = (one: (typeof given)[number]) => one.value.type === 'approval' && one.value.approved;
	if (rule.kind === 'first') return given[0] === undefined ? undefined : approves(given[0]) ? 'approved' : 'declined';
	const needed = neededOf(rule, seats.length);
	const approvals = given.filter(approves).length;
	if (approvals >= needed) return 'approved';
	return seats.length - (given.length - approvals) < needed ? 'declined' : undefined;
}

/** What one tier's votes come to; undefined while they decide nothing yet. */
export function tally({ answer, rule }: Pick<AskPlan, 'answer' | 'rule'>, seats: readonly Seat[]): AskOutcome | undefined {
	if (seats.length === 0) return undefined;
	if (answer.type === 'approval') return tallyApprovals(rule, seats);
	return seats.filter((seat) => seat.answer !== undefined).length >= neededOf(rule, seats.length) ? 'answered' : undefined;
}
