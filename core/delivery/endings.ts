import type { Reason } from '../store';
import { inLine } from './inLine';
import { leaseMs } from './lease';
import { arrive, arriveAsStored, type Run } from './run';
import type { SenderEnd } from './senderEnd';
import { claimOf, type Ticket } from './ticket';
import { isoOf } from './workplace';

/** What this run will not send goes back to the outbox: due at `dueAtMs`, or as it was before, so that it keeps its place there and its age shows. */
export async function leaveToOutbox(run: Run, tickets: Ticket[], dueAtMs: number | undefined, reason: Reason): Promise<void> {
	if (tickets.length === 0) return;
	const { store, nowMs, reach } = run.place;
	await reach('beforePutBack');
	const dueAt = inLine(tickets, ({ delivery }) => delivery.recipient, ({ delivery }) => dueAtMs ?? Date.parse(delivery.dueAt));
	await store.outbox.putBack(tickets.map((ticket, index) => ({ ...claimOf(ticket), dueAt: isoOf(dueAt[index]!), reason })), isoOf(nowMs()));
	await arriveAsStored(run, tickets);
}

/** Somebody stopped the run: what has not begun to leave does not. */
export async function callOff(run: Run, tickets: Ticket[]): Promise<void> {
	if (tickets.length === 0) return;
	const { store, nowMs } = run.place;
	const reason = { code: 'runCanceled', words: 'The run was stopped before it left.' };
	await store.outbox.cancel(tickets.map(({ delivery }) => delivery.id), reason, isoOf(nowMs()));
	await arriveAsStored(run, tickets);
}

/** The rest would fail like the one that has just failed, so it is not tried. */
export async function failLike(run: Run, { reason, error }: SenderEnd, tickets: Ticket[]): Promise<void> {
	if (tickets.length === 0) return;
	const { store, nowMs } = run.place;
	const at = isoOf(nowMs());
	const departures = await store.outbox.begin(tickets.map(claimOf), isoOf(nowMs() + leaseMs), at);
	const ours = tickets.filter((_, index) => departures[index] === 'leaving');
	const attempt = { at, outcome: 'notSent', reason } as const;
	const settled = await store.outbox.settle(ours.map((ticket) => ({ ...claimOf(ticket), attempt, outcome: 'failed', reason })), at);
	ours.forEach((ticket, index) => arrive(run, ticket, { delivery: settled[index]!, error }));
	await arriveAsStored(run, tickets.filter((ticket) => !ours.includes(ticket)));
}
