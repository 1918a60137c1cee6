import type { AskFact } from './ask';
import { askPeople } from './askPeople';
import type { AskRoom } from './askRoom';
import { decide } from './decide/decide';
import { changeOf, readAsk } from './readAsk';

const asksAtOnce = 50;
/** A process that goes in between is followed by another after this time; the keys of the outbox see to it that nobody is asked twice. */
const leaseMs = 60_000;

/**
 * One look at the questions that are due: asks the next tier, reminds, ends what has timed out. Any number of processes may
 * look. Answers with how many there were. Throws a StoreError.
 */
export async function tickAsks(room: AskRoom): Promise<number> {
	const { store, account, nowMs } = room;
	const claimed = await store.asks.claimDue(account, asksAtOnce, nowMs() + leaseMs, nowMs());
	for (const stored of claimed) {
		const ask = readAsk(stored);
		const { due } = decide(ask, nowMs());
		await askPeople(room, ask, due);
		await noteAsked(room, ask.id, due.map(({ round, to }) => ({ kind: 'asked', round, to: to.id, at: nowMs() })));
	}
	return claimed.length;
}

/** Writes down who was asked, and what the question has come to by now. */
export async function noteAsked({ store, nowMs }: Pick<AskRoom, 'store' | 'nowMs'>, askId: string, asked: readonly Extract<AskFact, { kind: 'asked' }>[]): Promise<void> {
	const now = nowMs();
	await store.asks.change(
		askId,
		(stored) => {
			const ask = readAsk(stored);
			const isNew = ({ round }: { round: string }) => !ask.facts.some((fact) => fact.kind === 'asked' && fact.round === round);
			return stored.isOpen ? changeOf(ask, asked.filter(isNew), now) : undefined;
		},
		now,
	);
}
