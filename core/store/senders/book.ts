import type { Engine } from '../engines/engine';
import type { Permit, PermitRequest, SenderKey } from '../port';
import { circuitState } from '../budgets/breaker';
import { bookNumber } from '../budgets/numberBudget';
import { bookPair } from '../budgets/pairBudget';
import { throttledUntil } from '../budgets/throttle';
import { keepPairs, newPair, readPairs, type Pair } from './pairRows';
import { keepSender, lockSender, type Sender } from './senderRows';

/** While somebody probes, whoever waits asks again after this time. */
const whileProbedMs = 500;

const later = (askAtMs: number, reason: Extract<Permit, { kind: 'later' }>['reason']): Permit => ({ kind: 'later', askAtMs, reason });

/** The answer for one message, and what has to be remembered when it was booked. */
interface Decision {
	permit: Permit;
	sender: Sender;
	pair: Pair;
}

/** Circuit, then number, then recipient; nothing is booked unless all of them allow it. */
function decide(sender: Sender, before: Pair, { urgency, throttle, probe }: PermitRequest, now: number): Decision {
	const pair = {
		...before,
		keepMost: Math.max(before.keepMost, throttle?.most ?? 0),
		keepWithinMs: Math.max(before.keepWithinMs, throttle?.withinMs ?? 0),
	};
	const { breaker } = sender;
	const circuit = circuitState(breaker, now);
	if (circuit !== 'closed' && probe !== true) {
		return { permit: later(circuit === 'open' ? Math.max(breaker.probeAt, now + 1) : now + whileProbedMs, 'circuitOpen'), sender, pair };
	}
	const slot = bookNumber(sender.number, urgency, now);
	if (slot.kind === 'later') return { permit: later(slot.askAt, slot.reason), sender, pair };
	const quiet = bookPair(pair.budget, slot.leaveAt);
	if (quiet.kind === 'later') return { permit: later(quiet.askAt, 'pairLimit'), sender, pair };
	const free = throttle === undefined ? slot.leaveAt : throttledUntil(pair.booked, throttle, slot.leaveAt);
	if (free > slot.leaveAt) return { permit: later(free, 'throttle'), sender, pair };
	return {
		permit: { kind: 'at', leaveAtMs: slot.leaveAt },
		sender: { ...sender, number: slot.budget },
		pair: { ...pair, budget: quiet.pair, booked: [...pair.booked, slot.leaveAt] },
	};
}

/** Books permits, in the order asked. */
export async function book({ write, dialect }: Engine, key: SenderKey, requests: PermitRequest[], now: number): Promise<Permit[]> {
	if (requests.length === 0) return [];
	return await write(async (tx) => {
		let sender = await lockSender(tx, dialect, key, now);
		const pairs = await readPairs(tx, dialect, key, requests.map(({ recipient }) => recipient), now);
		const booked = new Map<string, Pair>();
		const permits = requests.map((request) => {
			const decision = decide(sender, pairs.get(request.recipient) ?? newPair(), request, now);
			pairs.set(request.recipient, decision.pair);
			if (decision.permit.kind === 'at') {
				sender = decision.sender;
				booked.set(request.recipient, decision.pair);
			}
			return decision.permit;
		});
		if (booked.size > 0) {
			await keepSender(tx, key, sender);
			await keepPairs(tx, dialect, key, booked, now);
		}
		return permits;
	});
}
