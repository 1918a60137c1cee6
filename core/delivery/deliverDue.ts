import type { DueReport, RunLimits } from './courierParts';
import { accountKey } from './accountKey';
import { combineThrottled } from './digest/combineThrottled';
import { leaseMs } from './lease';
import { waitingReason } from './reasons';
import { runTickets } from './runTickets';
import { nextLeaveMs } from './sendWindow';
import { claimOf, ticketFor, type Ticket } from './ticket';
import { isoOf, type Workplace } from './workplace';

/** A routine message outside its send window waits until the window opens; a redriven one may come here at any time. */
async function holdOutsideWindow({ store, nowMs }: Workplace, tickets: Ticket[]): Promise<Ticket[]> {
	const now = nowMs();
	const held = tickets.flatMap((ticket) => {
		const { sendWindow, urgency } = ticket.delivery;
		const leavesAtMs = sendWindow === undefined || urgency === 'urgent' ? now : nextLeaveMs(sendWindow, now);
		return leavesAtMs > now ? [{ ticket, dueAt: isoOf(leavesAtMs) }] : [];
	});
	const reason = waitingReason('outsideSendWindow');
	await store.outbox.putBack(held.map(({ ticket, dueAt }) => ({ ...claimOf(ticket), dueAt, reason })), isoOf(now));
	for (const { ticket, dueAt } of held) ticket.arrival = { delivery: { ...ticket.delivery, state: 'waiting', dueAt, reason } };
	return tickets.filter(({ arrival }) => arrival === undefined);
}

/** Claims what is due from a number and sends it; counts what became of every claim, so that the sums can be compared. */
export async function deliverDue(place: Workplace, phoneNumberId: string, most: number, limits: RunLimits): Promise<DueReport> {
	const { store, api, nowMs, reach } = place;
	const claimed = await store.outbox.claimDue(accountKey(api), most, isoOf(nowMs() + leaseMs), isoOf(nowMs()), phoneNumberId);
	await reach('claimed');
	const tickets = claimed.map((delivery) => ticketFor(delivery));
	const toSend = await combineThrottled(place, await holdOutsideWindow(place, tickets));
	await runTickets(place, toSend, limits);
	const all = new Set([...tickets, ...toSend]);

	const report: DueReport = { due: all.size, accepted: 0, unknown: 0, failed: 0, canceled: 0, elsewhere: 0, deferred: {} };
	for (const { arrival } of all) {
		const delivery = arrival?.delivery;
		switch (delivery?.state) {
			case undefined:
				break;
			case 'waiting': {
				const code = delivery.reason?.code ?? 'unknown';
				report.deferred[code] = (report.deferred[code] ?? 0) + 1;
				break;
			}
			case 'accepted':
			case 'unknown':
			case 'failed':
			case 'canceled':
				report[delivery.state] += 1;
				break;
			default:
				report.elsewhere += 1;
		}
	}
	return report;
}
