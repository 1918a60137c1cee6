import type { Permit, Reason } from '../store';
import { Bell } from './bell';
import { DepartureQueue } from './departureQueue';
import { leaseMs, renewEveryMs } from './lease';
import { probeDoor } from './probeDoor';
import { permitReason, waitingReason } from './reasons';
import { mayHaveLostFiles, sendTicket, type Answer } from './sendTicket';
import { openSettler, type Outcome } from './settler';
import { claimOf, type Ticket } from './ticket';
import { isoOf, type Workplace } from './workplace';

/** What leaves within this time leaves together, in one transaction. */
const togetherMs = 10;
/** The store is not asked for permits more often than this. */
const shortestPauseMs = 20;

/** Limits of one sender's share of a run. */
export interface Dispatching {
	sender: { key: string; account: string; phoneNumberId: string };
	deadlineMs: number;
	concurrency: number;
	signal?: AbortSignal;
	/** Called for every ticket that has arrived. */
	arrived: () => void;
}

type Granted = { ticket: Ticket; leaveAtMs: number };

/**
 * Sends the tickets of one sender: book -> begin -> send -> settle, as fast as the shared budgets allow. Every ticket arrives:
 * accepted, failed, unknown, or waiting in the outbox again. Throws a StoreError when the store fails; leases then see to the rest.
 */
export async function dispatch(place: Workplace, tickets: Ticket[], { sender, deadlineMs, concurrency, signal, arrived }: Dispatching): Promise<void> {
	const { store, nowMs, sleep, reach } = place;
	const queue = new DepartureQueue(tickets);
	const bell = new Bell(sleep);
	const settler = openSettler(place, sender, deadlineMs, leaseMs);
	let inFlight = 0;
	let blockedUntilMs = 0;
	let renewedAtMs = nowMs();
	let lastReason: Reason = waitingReason('timeUp');
	let trouble: { error: unknown } | undefined;
	let senderEnds: Outcome | undefined;

	function arrive(ticket: Ticket, outcome: Pick<Outcome, 'delivery' | 'error'>): void {
		ticket.delivery = outcome.delivery;
		ticket.arrival = outcome;
		queue.arrived(ticket);
		arrived();
	}

	/** What this run will not send goes back to the outbox, where it is due at once or when the limit allows it. */
	async function leaveToOutbox(left: Ticket[], dueAtMs: number, reason: Reason): Promise<void> {
		if (left.length === 0) return;
		await reach('beforePutBack');
		await store.outbox.putBack(left.map((ticket) => ({ ...claimOf(ticket), dueAt: isoOf(dueAtMs), reason })), isoOf(nowMs()));
		await look(left);
	}

	/** Tickets that are not ours any more arrive as they stand in the store. */
	async function look(left: Ticket[]): Promise<void> {
		for (const ticket of left) {
			const [delivery] = await store.outbox.find({ id: ticket.delivery.id, limit: 1 });
			arrive(ticket, { delivery: delivery ?? ticket.delivery });
		}
	}

	async function callOff(left: Ticket[]): Promise<void> {
		await store.outbox.cancel(left.map(({ delivery }) => delivery.id), { code: 'runCanceled', words: 'The run was stopped before it left.' }, isoOf(nowMs()));
		await look(left);
	}

	/** The rest would fail like the one that has just failed, so it is not tried. */
	async function failLike({ delivery, error }: Outcome, left: Ticket[]): Promise<void> {
		const now = isoOf(nowMs());
		const reason = delivery.reason ?? { code: 'failed', words: 'The sender cannot send.' };
		const going = await store.outbox.begin(left.map(claimOf), isoOf(nowMs() + leaseMs), now);
		const ours = left.filter((_, index) => going[index] === 'leaving');
		const settled = await store.outbox.settle(ours.map((ticket) => ({ ...claimOf(ticket), attempt: { at: now, outcome: 'notSent', reason }, outcome: 'failed', reason })), now);
		ours.forEach((ticket, index) => arrive(ticket, { delivery: settled[index]!, error }));
		await look(left.filter((ticket) => !ours.includes(ticket)));
	}

	async function takeAnswer(ticket: Ticket, answer: Answer): Promise<void> {
		if ('error' in answer && mayHaveLostFiles(ticket, answer.error)) {
			ticket.uploadedAgain = true;
			const message = await ticket.upload!(true);
			const reason = { code: 'fileLost', words: 'The API did not know an uploaded file any more; it was uploaded again.' };
			const now = isoOf(nowMs());
			const [delivery] = await store.outbox.settle([{ ...claimOf(ticket), attempt: { at: now, outcome: 'refused', reason }, outcome: 'claimed', leaseUntil: isoOf(nowMs() + leaseMs), reason, message }], now);
			ticket.delivery = delivery!;
			queue.giveBack(ticket);
			return;
		}
		const outcome = await settler.settle(ticket, answer);
		if (outcome.endsSender) senderEnds = outcome;
		if (outcome.againAtMs === undefined) return arrive(ticket, outcome);
		ticket.delivery = outcome.delivery;
		queue.giveBack(ticket, outcome.againAtMs);
	}

	async function goOne(ticket: Ticket): Promise<void> {
		try {
			await takeAnswer(ticket, await sendTicket(place, ticket));
		} catch (error) {
			trouble ??= { error };
		} finally {
			inFlight -= 1;
			bell.ring();
		}
	}

	async function go(group: Ticket[], leaveAtMs: number): Promise<void> {
		try {
			const pauseMs = leaveAtMs - nowMs();
			if (pauseMs > 0) await sleep(pauseMs);
			await reach('beforeBegin');
			const departures = await store.outbox.begin(group.map(claimOf), isoOf(nowMs() + leaseMs), isoOf(nowMs()));
			await reach('begun');
			const stayed = group.filter((_, index) => departures[index] !== 'leaving');
			await look(stayed);
			inFlight -= stayed.length;
			for (const ticket of group) if (!stayed.includes(ticket)) void goOne(ticket);
		} catch (error) {
			trouble ??= { error };
			inFlight -= group.length;
		} finally {
			bell.ring();
		}
	}

	/** Slots close to each other leave together. */
	function launch(granted: Granted[]): void {
		inFlight += granted.length;
		let rest = [...granted].sort((a, b) => a.leaveAtMs - b.leaveAtMs);
		while (rest.length > 0) {
			const untilMs = rest[0]!.leaveAtMs + togetherMs;
			const group = rest.filter(({ leaveAtMs }) => leaveAtMs <= untilMs);
			rest = rest.slice(group.length);
			void go(group.map(({ ticket }) => ticket), group.at(-1)!.leaveAtMs);
		}
	}

	async function hold(ticket: Ticket, permit: Extract<Permit, { kind: 'later' }>): Promise<void> {
		const reason = permitReason(permit);
		const ofRecipient = permit.reason === 'pairLimit' || permit.reason === 'throttle';
		if (ofRecipient && permit.askAtMs > deadlineMs) return await leaveToOutbox([ticket], permit.askAtMs, reason);
		queue.giveBack(ticket, ofRecipient ? permit.askAtMs : 0);
		if (ofRecipient) return;
		lastReason = reason;
		blockedUntilMs = Math.max(blockedUntilMs, permit.askAtMs, nowMs() + shortestPauseMs);
	}

	async function bookAndGo(candidates: Ticket[]): Promise<void> {
		await reach('beforeBook');
		const asked = candidates.map(({ delivery: { recipient, urgency, throttle } }) => ({ recipient, urgency, throttle }));
		const permits = await store.senders.book(sender.key, asked, nowMs());
		await reach('booked');
		const granted: Granted[] = [];
		const circuit = permits.find((permit) => permit.kind === 'later' && permit.reason === 'circuitOpen');
		// From the last to the first, so that each goes back to the head of its line.
		for (const [index, permit] of [...permits.entries()].reverse()) {
			const ticket = candidates[index]!;
			if (permit.kind === 'at') granted.push({ ticket, leaveAtMs: permit.leaveAtMs });
			else await hold(ticket, permit);
		}
		launch(granted);
		if (circuit?.kind === 'later') await tryDoor(circuit.askAtMs);
	}

	/** The circuit is open: one message at a time may find out whether the door works again, urgent ones first. */
	async function tryDoor(askAtMs: number): Promise<void> {
		const [ticket] = queue.take(1, nowMs());
		if (ticket === undefined) return;
		const leaveAtMs = await probeDoor(place, sender, ticket);
		if (leaveAtMs !== undefined) {
			blockedUntilMs = nowMs() + shortestPauseMs;
			return launch([{ ticket, leaveAtMs }]);
		}
		queue.giveBack(ticket);
		blockedUntilMs = Math.max(nowMs() + 1000, ticket.delivery.urgency === 'urgent' ? 0 : askAtMs);
	}

	async function renewLeases(): Promise<void> {
		if (nowMs() - renewedAtMs < renewEveryMs) return;
		renewedAtMs = nowMs();
		await store.outbox.renew(queue.waiting().map(claimOf), isoOf(nowMs() + leaseMs), isoOf(nowMs()));
	}

	const stopped = () => bell.ring();
	signal?.addEventListener('abort', stopped);
	try {
		while (queue.size > 0 || inFlight > 0) {
			const now = nowMs();
			if (trouble !== undefined) queue.drain();
			else if (signal?.aborted) await callOff(queue.drain());
			else if (senderEnds !== undefined) await failLike(senderEnds, queue.drain());
			else if (now >= deadlineMs) await leaveToOutbox(queue.drain(), now, lastReason);
			else if (now >= blockedUntilMs && inFlight < concurrency) {
				await renewLeases();
				const candidates = queue.take(concurrency - inFlight, now);
				if (candidates.length > 0) {
					await bookAndGo(candidates);
					continue;
				}
			}
			if (queue.size === 0 && inFlight === 0) break;
			const next = Math.max(blockedUntilMs, queue.nextAtMs() ?? Infinity);
			const room = inFlight < concurrency ? next : Infinity;
			await bell.wait(Math.max(1, Math.min(room, deadlineMs > now ? deadlineMs : Infinity, now + renewEveryMs) - now));
			if (trouble === undefined) await renewLeases();
		}
	} catch (error) {
		trouble ??= { error };
	} finally {
		signal?.removeEventListener('abort', stopped);
	}
	while (inFlight > 0) await bell.wait(renewEveryMs);
	if (trouble !== undefined) throw trouble.error;
}
