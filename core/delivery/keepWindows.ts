import { leaveToOutbox } from './endings';
import { waitingReason } from './reasons';
import type { Run } from './run';
import { leavesAtMs } from './sendWindow';
import type { Ticket } from './ticket';

/** A window is worked out again after this time; a run asks for thousands of messages under the same few. */
const knownForMs = 1_000;

function leavesAt({ windows }: Run, { delivery }: Ticket, nowMs: number): number {
	if (delivery.sendWindow === undefined) return nowMs;
	const name = JSON.stringify([delivery.sendWindow, delivery.urgency]);
	const known = windows.get(name);
	if (known !== undefined && Math.abs(nowMs - known.askedAtMs) < knownForMs) return Math.max(known.leavesAtMs, nowMs);
	const asked = { askedAtMs: nowMs, leavesAtMs: leavesAtMs(delivery, nowMs) };
	windows.set(name, asked);
	return asked.leavesAtMs;
}

/** Messages whose send window has closed while they waited go to the outbox until it opens. Answers with the others. */
export async function keepWindows(run: Run, tickets: Ticket[]): Promise<Ticket[]> {
	const nowMs = run.place.nowMs();
	const isShut = (ticket: Ticket) => leavesAt(run, ticket, nowMs) > nowMs;
	const open: Ticket[] = [];
	const byInstant = new Map<number, Ticket[]>();
	for (const ticket of tickets) {
		if (!isShut(ticket)) {
			open.push(ticket);
			continue;
		}
		// Together with those behind it, so that they keep their order there.
		for (const shut of [ticket, ...run.queue.takeAllTo(ticket.delivery.recipient, isShut)]) {
			const atMs = leavesAt(run, shut, nowMs);
			byInstant.set(atMs, [...(byInstant.get(atMs) ?? []), shut]);
		}
	}
	for (const [atMs, shut] of byInstant) await leaveToOutbox(run, shut, atMs, waitingReason('outsideSendWindow'));
	return open;
}
