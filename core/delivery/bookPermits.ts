import type { Permit } from '../store';
import { leaveToOutbox } from './endings';
import type { Fly } from './flight';
import { probeDoor } from './probeDoor';
import { permitReason } from './reasons';
import { heldUntilMs, type Run } from './run';
import type { Ticket } from './ticket';

/** The store is not asked for permits more often than this. */
const shortestPauseMs = 20;
/** Nor is an open circuit tried more often, however urgent a message is. */
const probePauseMs = 1000;

type Refusal = Extract<Permit, { kind: 'later' }>;

/** A refusal because of the recipient concerns this message; any other concerns everybody. */
const isOfRecipient = ({ reason }: Refusal) => reason === 'pairLimit' || reason === 'throttle';

async function hold(run: Run, ticket: Ticket, refusal: Refusal): Promise<void> {
	const { queue, place } = run;
	if (isOfRecipient(refusal)) {
		const { throttle, urgency } = ticket.delivery;
		if (refusal.reason === 'throttle' && throttle?.rest === 'digest') {
			// At once, so that what comes meanwhile goes with it; what its own limit does not hold back goes its way.
			const held = queue.takeAllTo(ticket.delivery.recipient, ({ delivery }) => delivery.urgency === urgency && delivery.throttle?.rest === 'digest');
			return await leaveToOutbox(run, [ticket, ...held], refusal.askAtMs, permitReason(refusal));
		}
		if (refusal.askAtMs <= heldUntilMs(run, place.nowMs())) return queue.giveBack(ticket, refusal.askAtMs);
		// What waits behind it may not overtake it.
		return await leaveToOutbox(run, [ticket, ...queue.takeAllTo(ticket.delivery.recipient)], refusal.askAtMs, permitReason(refusal));
	}
	queue.giveBack(ticket);
	run.blockedUntilMs = Math.max(run.blockedUntilMs, refusal.askAtMs, place.nowMs() + shortestPauseMs);
}

/** The circuit is open: one message at a time may find out whether the door works again, urgent ones first. */
async function tryDoor(run: Run, askAtMs: number, fly: Fly): Promise<void> {
	const { place, queue, sender } = run;
	const [ticket] = queue.take(1, place.nowMs());
	if (ticket === undefined) return;
	const leaveAtMs = await probeDoor(place, sender, ticket);
	if (leaveAtMs !== undefined) {
		run.blockedUntilMs = place.nowMs() + shortestPauseMs;
		run.unreachableInRow = 0;
		run.settler.expectNews();
		return fly(ticket, leaveAtMs, true);
	}
	queue.giveBack(ticket);
	run.blockedUntilMs = Math.max(place.nowMs() + probePauseMs, ticket.delivery.urgency === 'urgent' ? 0 : askAtMs);
}

/** Asks the shared budgets for permits; who gets one flies, the others wait. Answers with why everybody has to wait, if so. */
export async function bookPermits(run: Run, tickets: Ticket[], fly: Fly): Promise<Refusal | undefined> {
	const { store, nowMs, reach } = run.place;
	await reach('beforeBook');
	const requests = tickets.map(({ delivery: { recipient, urgency, throttle } }) => ({ recipient, urgency, throttle }));
	const permits = await store.senders.book(run.sender.key, requests, nowMs());
	await reach('booked');
	let general: Refusal | undefined;
	for (const [index, permit] of permits.entries()) {
		if (permit.kind === 'at') continue;
		await hold(run, tickets[index]!, permit);
		if (!isOfRecipient(permit)) general = permit;
	}
	// Whoever gets a permit may leave: the circuit is closed, or closed again.
	if (permits.some(({ kind }) => kind === 'at')) run.unreachableInRow = 0;
	if (general?.reason === 'circuitOpen') run.circuitOpenSinceMs ??= nowMs();
	permits.forEach((permit, index) => permit.kind === 'at' && fly(tickets[index]!, permit.leaveAtMs));
	if (general?.reason === 'circuitOpen') await tryDoor(run, general.askAtMs, fly);
	return general;
}
