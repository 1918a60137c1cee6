import type { Delivery } from '../store';
import { Bell } from './bell';
import { DepartureQueue } from './departureQueue';
import type { SenderEnd } from './senderEnd';
import { openSettler, type Settler } from './settler';
import type { Ticket } from './ticket';
import type { Workplace } from './workplace';

/** Limits of one sender's share of a run. */
export interface Dispatching {
	sender: { key: string; account: string; phoneNumberId: string };
	deadlineMs: number;
	/** How long one message may wait for its own sake. */
	holdAtMostMs: number;
	/** Requests at once. */
	concurrency: number;
	signal?: AbortSignal;
	onStop?: 'callOff' | 'putBack';
	/** Called for every ticket that has arrived. */
	arrived: () => void;
}

/** What the parts of one sender's run share: who waits, who is on the way, what stops everybody. */
export interface Run extends Dispatching {
	place: Workplace;
	queue: DepartureQueue;
	bell: Bell;
	settler: Settler;
	/** Tickets that were taken and have neither arrived nor gone back to the queue. */
	underWay: number;
	/** Nothing is booked before this instant. */
	blockedUntilMs: number;
	/** The store failed: nothing more can be written down, so nothing more may leave. */
	trouble?: { error: unknown };
	/** Answers in a row that say that the provider cannot be reached. */
	unreachableInRow: number;
	/** Since when bookings of this run have found the circuit open. */
	circuitOpenSinceMs?: number;
	/** The sender itself cannot send: whatever waits would fail in the same way. */
	senderEnds?: SenderEnd;
}

/** What may not leave before this instant, for its own sake, is left to the outbox. */
export const heldUntilMs = ({ deadlineMs, holdAtMostMs }: Dispatching, nowMs: number): number => Math.min(deadlineMs, nowMs + holdAtMostMs);

/** Opens the run of one sender. */
export function openRun(place: Workplace, tickets: Ticket[], dispatching: Dispatching): Run {
	const settler = openSettler(place, dispatching.sender, () => heldUntilMs(dispatching, place.nowMs()));
	return { ...dispatching, place, settler, queue: new DepartureQueue(tickets), bell: new Bell(place.sleep), underWay: 0, blockedUntilMs: 0, unreachableInRow: 0 };
}

/** A ticket is at its end. */
export function arrive(run: Run, ticket: Ticket, { delivery, error }: { delivery: Delivery; error?: unknown }): void {
	ticket.delivery = delivery;
	ticket.arrival = { delivery, error };
	run.queue.arrived(ticket);
	run.arrived();
}

/** Tickets that are not ours any more arrive as they stand in the store. */
export async function arriveAsStored(run: Run, tickets: Ticket[]): Promise<void> {
	for (const ticket of tickets) {
		const [delivery] = await run.place.store.outbox.find({ id: ticket.delivery.id, limit: 1 });
		arrive(run, ticket, { delivery: delivery ?? ticket.delivery });
	}
}
