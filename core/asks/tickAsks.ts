import type { StoredAsk } from '../store';
import { abandonQuestions } from './abandonQuestions';
import type { AskFact } from './ask';
import { askPeople } from './askPeople';
import type { AskRoom } from './askRoom';
import { callOffQuestions } from './callOffQuestions';
import { decide } from './decide/decide';
import { changeOf, readAsk } from './readAsk';
import type { Caller } from './resume/resumeDue';

const asksAtOnce = 50;
/** A process that goes in between is followed by another after this time; the keys of the outbox see to it that nobody is asked twice. */
const leaseMs = 60_000;

/** The waits among these whose executions are no more, though somebody is about to be asked for them. Each is called once, side by side. */
async function goneAmong({ store, nowMs }: AskRoom, claimed: readonly StoredAsk[], call: Caller): Promise<ReadonlySet<string>> {
	const waits = new Set(claimed.filter((stored) => decide(readAsk(stored), nowMs()).due.length > 0).map(({ wait }) => wait));
	const looks = [...waits].map(async (id) => {
		const wait = await store.asks.wait(id);
		return wait !== undefined && (await call(wait)) === 'notWaiting' ? [id] : [];
	});
	return new Set((await Promise.all(looks)).flat());
}

/**
 * One look at the questions that are due: asks the next tier, reminds, ends what has timed out, and what an execution asked
 * that is no more by the word of `call`. Any number of processes may look. Answers with how many there were. Throws the first
 * error, after all of them had their turn.
 */
export async function tickAsks(room: AskRoom, call?: Caller): Promise<number> {
	const { store, account, nowMs } = room;
	const claimed = await store.asks.claimDue(account, asksAtOnce, nowMs() + leaseMs, nowMs());
	const gone = call === undefined ? new Set() : await goneAmong(room, claimed, call);
	const failed: unknown[] = [];
	for (const stored of claimed) {
		try {
			await (gone.has(stored.wait) ? abandonQuestions(room, stored.wait) : askDue(room, stored));
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
