import { createHash } from 'node:crypto';
import { closedBreaker, countUnreachable, type Breaker } from '../budgets/breaker';
import { slowNumber } from '../budgets/numberBudget';
import { pausePair } from '../budgets/pairBudget';
import type { Engine } from '../engines/engine';
import { addEvents } from '../events/addEvents';
import { toInstant } from '../instant';
import type { NewEvent, SenderKey, SenderSignal } from '../port';
import { keepPairs, newPair, readPairs } from './pairRows';
import { keepSender, lockSender, type Sender } from './senderRows';

/** The same for the same probe of the same sender, different for any other. From 0 to 1. */
function chanceFor(sender: SenderKey, { failures }: Breaker, now: number): number {
	return createHash('sha256').update(JSON.stringify([sender, failures, now])).digest().readUInt32BE(0) / 0x1_0000_0000;
}

/** What one signal makes of a sender; that the provider limits us also shows that it is there. */
function heed(key: SenderKey, { number, breaker }: Sender, signal: SenderSignal, now: number): Sender {
	if (signal.kind === 'unreachable') return { number, breaker: countUnreachable(breaker, now, chanceFor(key, breaker, now)) };
	return { number: signal.kind === 'numberLimited' ? slowNumber(number, signal.pauseMs, now) : number, breaker: closedBreaker };
}

function eventsOf(key: SenderKey, account: string, before: Breaker, after: Breaker, now: number): NewEvent[] {
	if ((before.openedAt === null) === (after.openedAt === null)) return [];
	const opened = after.openedAt !== null;
	const openedAt = (after.openedAt ?? before.openedAt)!;
	const kind = opened ? 'circuitOpened' : 'circuitClosed';
	const details = { sender: key, failures: opened ? after.failures : before.failures, openedAt: toInstant(openedAt) };
	return [{ name: [kind, key, openedAt].join('|'), kind, account, occurredAt: toInstant(now), details }];
}

/** Takes notice of what tries showed, in their order. */
export async function signal({ write, dialect }: Engine, key: SenderKey, account: string, signals: SenderSignal[], now: number): Promise<void> {
	if (signals.length === 0) return;
	await write(async (tx) => {
		let sender = await lockSender(tx, dialect, key, now);
		const events: NewEvent[] = [];
		for (const one of signals) {
			const after = heed(key, sender, one, now);
			events.push(...eventsOf(key, account, sender.breaker, after.breaker, now));
			sender = after;
		}
		await keepSender(tx, key, sender);

		const limited = signals.filter((one) => one.kind === 'pairLimited');
		if (limited.length > 0) {
			const pairs = await readPairs(tx, dialect, key, limited.map(({ recipient }) => recipient), now);
			for (const { recipient, pauseMs } of limited) {
				const pair = pairs.get(recipient) ?? newPair();
				pairs.set(recipient, { ...pair, budget: pausePair(pair.budget, pauseMs, now) });
			}
			await keepPairs(tx, dialect, key, pairs, now);
		}
		await addEvents(tx, dialect, events);
	});
}
