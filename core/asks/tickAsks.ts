import type { StoredAsk } from '../store';
import type { AskFact } from './ask';
import { askPeople } from './askPeople';
import type { AskRoom } from './askRoom';
import { callOffQuestions } from './callOffQuestions';
import { decide } from './decide/decide';
import { changeOf, readAsk } from './readAsk';

const asksAtOnce = 50;
/** A process that goes in between is followed by another after this time; the keys of the outbox see to it that nobody is asked twice. */
const leaseMs = 60_000;

/**
 * One look at the questions that are due: asks the next tier, reminds, ends what has timed out. Any number of processes may
 * look. Answers with how many there were. Throws the first error, after all of them had their turn.
 */
export async function tickAsks(room: AskRoom): Promise<number> {
	const { store, account, nowMs } = room;
	const claimed = await store.asks.claimDue(account, asksAtOnce, nowMs() + leaseMs, nowMs());
	const failed: unknown[] = [];
	for (const stored of claimed) {
		try {
			await askDue(room, stored);
		} catch (error) {
			// One that cannot be asked must not keep the others waiting.
			failed.push(error);
		}
	}
	if (failed.length > 0) throw failed[0];
	return claimed.length;
}

async function askDue(room: AskRoom, stored: StoredAsk): Promise<void> {
	const ask = readAsk(stored);
	const { due } = decide(ask, room.nowMs());
	await askPeople(room, ask, due);
	const noted = await noteAsked(room, ask.id, due.map(({ round, to }) => ({ kind: 'asked', round, to: to.id, at: room.nowMs() })));
	if (noted !== undefined && !noted.isOpen) await callOffQuestions(room, readAsk(noted));
}

/** Writes down who was asked, and what the question has come to by now; answers with how it stands. */
export async function noteAsked({ store, nowMs }: Pick<AskRoom, 'store' | 'nowMs'>, askId: string, asked: readonly Extract<AskFact, { kind: 'asked' }>[]): Promise<StoredAsk | undefined> {
	const now = nowMs();
	return await store.asks.change(
		askId,
		(stored) => {
			const ask = readAsk(stored);
			const isNew = ({ round }: { round: string }) => !ask.facts.some((fact) => fact.kind === 'asked' && fact.round === round);
			return stored.isOpen ? changeOf(ask, asked.filter(isNew), now) : undefined;
		},
		now,
	);
}
