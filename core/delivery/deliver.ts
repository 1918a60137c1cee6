import type { Delivery } from '../store';
import type { RunLimits } from './courierParts';
import type { DeliveryReport, Order } from './order';
import { isOurs, reserveOrders } from './reserveOrders';
import { settleUploadFailures } from './settleUploadFailures';
import { ticketFor } from './ticket';
import { toReport } from './toReport';
import { runTickets } from './runTickets';
import { isoOf, type Workplace } from './workplace';

const sweepAtOnce = 100;
const lookEveryMs = 250;
/** Another process that holds a delivery longer than this is not waited for. */
const followAtMostMs = 30_000;

/** Waits for the end of a delivery that somebody else is sending just now. */
async function follow({ store, nowMs, sleep }: Workplace, delivery: Delivery, deadlineMs: number): Promise<Delivery> {
	let latest = delivery;
	while (latest.state === 'claimed' || latest.state === 'leaving') {
		if (nowMs() >= deadlineMs) return latest;
		await sleep(lookEveryMs);
		[latest = latest] = await store.outbox.find({ id: delivery.id, limit: 1 });
	}
	return latest;
}

/** The way of orders: all are reserved first; then what is ours is sent; then reports, in the order of the orders. */
export async function deliver(place: Workplace, orders: Order[], limits: RunLimits): Promise<DeliveryReport[]> {
	// Without an Outbox Trigger nobody else ends the leases of processes that have gone.
	await place.store.outbox.sweep(sweepAtOnce, isoOf(place.nowMs()));
	const reservations = await reserveOrders(place, orders);
	const tickets = reservations.map((reservation, index) => (isOurs(reservation) ? ticketFor(reservation.delivery, orders[index]!.upload) : undefined));
	await settleUploadFailures(place, reservations, tickets);
	await runTickets(place, tickets.filter((ticket) => ticket !== undefined && ticket.arrival === undefined) as NonNullable<(typeof tickets)[number]>[], limits);

	const followUntilMs = place.nowMs() + Math.min(followAtMostMs, limits.waitAtMostMs);
	const reports: DeliveryReport[] = [];
	for (const [index, { kind, delivery }] of reservations.entries()) {
		const arrival = tickets[index]?.arrival;
		if (arrival !== undefined) reports.push(toReport(arrival.delivery, { deduplicated: false, error: arrival.error }));
		else if (kind === 'conflict') reports.push({ outcome: 'conflict', deduplicated: true, delivery });
		else if (kind === 'reserved') reports.push(toReport(delivery, { deduplicated: false }));
		else reports.push(toReport(await follow(place, delivery, followUntilMs), { deduplicated: true }));
	}
	await place.reach('beforeReport');
	return reports;
}
