import { CloudApiError } from '../cloudApi';
import { InvalidInputError, wordsOfError } from '../messages';
import type { Attempt, Delivery, Reason, SenderSignal, Settlement } from '../store';
import { gather } from './gather';
import { noteOptOut } from './noteOptOut';
import { leaseMs } from './lease';
import { failureReason } from './reasons';
import type { Answer, FailedTry } from './sendTicket';
import { claimOf, type Ticket } from './ticket';
import { isoOf, type Workplace } from './workplace';

const writeTries = 4;

/** What follows from one answer. */
export interface Outcome {
	delivery: Delivery;
	/** When this process tries again, where it keeps the claim. */
	againAtMs?: number;
	error?: unknown;
}

function reasonOf(error: unknown) {
	if (error instanceof CloudApiError) return failureReason(error.failure);
	return { code: error instanceof InvalidInputError ? 'invalid' : 'unexpected', words: wordsOfError(error) };
}

/** What is written down of a try that failed, and when this process tries again. */
function settlementOf(ticket: Ticket, { error, verdict }: FailedTry, heldUntilMs: number, nowMs: number): { settlement: Settlement; againAtMs?: number } {
	const claim = claimOf(ticket);
	const reason = reasonOf(error);
	const attempted = (outcome: Attempt['outcome']): Attempt => ({ at: isoOf(nowMs), outcome, reason });
	if (verdict.kind === 'unknown') return { settlement: { ...claim, attempt: attempted('unknown'), outcome: 'unknown', reason } };
	if (verdict.kind === 'failed') return { settlement: { ...claim, attempt: attempted('refused'), outcome: 'failed', reason } };
	const attempt = attempted(verdict.left ? 'refused' : 'notSent');
	const againAtMs = nowMs + verdict.pauseMs;
	if (againAtMs > heldUntilMs) return { settlement: { ...claim, attempt, outcome: 'waiting', dueAt: isoOf(againAtMs), reason } };
	return { settlement: { ...claim, attempt, outcome: 'claimed', leaseUntil: isoOf(nowMs + leaseMs), reason }, againAtMs };
}

/** Writes outcomes down and tells the sender's budgets what they showed. */
export interface Settler {
	settle(ticket: Ticket, answer: Answer): Promise<Outcome>;
	/** A message that was refused has failed for good, for a reason of ours. */
	fail(ticket: Ticket, reason: Reason): Promise<Delivery>;
	/** Somebody waits for the next good answer: it is told at once, however short ago the last one was. */
	expectNews(): void;
}

/** A settler for one sender in one run; what cannot be retried before `heldUntilMs` waits in the outbox. */
export function openSettler(place: Workplace, sender: { key: string; account: string }, heldUntilMs: () => number): Settler {
	const { store, nowMs, reach, sleep } = place;

	async function writeDown(settlements: Settlement[]): Promise<Delivery[]> {
		for (let tries = 1; ; tries += 1) {
			try {
				return await store.outbox.settle(settlements, isoOf(nowMs()));
			} catch (error) {
				// What has happened outside cannot be undone, so it is worth more than one try.
				if (tries >= writeTries) throw error;
				await sleep(250 * tries);
			}
		}
	}
	const write = gather(writeDown);
	const tell = gather(async (signals: SenderSignal[]) => {
		const [first] = signals;
		// Many good answers say no more than one.
		const list = signals.every(({ kind }) => kind === 'reachable') ? [first!] : signals;
		await store.senders.signal(sender.key, sender.account, list, nowMs());
		return signals;
	});
	let reachableToldMs = 0;

	async function signalOf(signal: SenderSignal | { kind: 'pairLimited'; pauseMs: number }, { delivery }: Ticket): Promise<void> {
		if (signal.kind === 'reachable') {
			if (nowMs() - reachableToldMs < 500) return;
			reachableToldMs = nowMs();
		} else reachableToldMs = 0;
		await tell(signal.kind === 'pairLimited' ? { ...signal, recipient: delivery.recipient } : signal);
	}

	return {
		expectNews: () => void (reachableToldMs = 0),

		fail: (ticket, reason) => write({ ...claimOf(ticket), attempt: { at: isoOf(nowMs()), outcome: 'refused', reason }, outcome: 'failed', reason }),

		async settle(ticket, answer) {
			await reach('beforeSettle');
			if ('accepted' in answer) {
				const { messageId, messageStatus, waId, userId } = answer.accepted;
				const attempt: Attempt = { at: isoOf(nowMs()), outcome: 'accepted' };
				const delivery = await write({ ...claimOf(ticket), attempt, outcome: 'accepted', messageId, messageStatus, waId, userId });
				await reach('settled');
				await signalOf({ kind: 'reachable' }, ticket);
				return { delivery };
			}
			const { error, verdict } = answer;
			const { settlement, againAtMs } = settlementOf(ticket, answer, heldUntilMs(), nowMs());
			const delivery = await write(settlement);
			// Not before: that something has happened is worth more than what follows from it.
			if (verdict.signal !== undefined) await signalOf(verdict.signal, ticket);
			if (verdict.kind === 'failed') await noteOptOut(place, delivery, error);
			return { delivery, againAtMs, error };
		},
	};
}
