import { leaseMs } from './lease';
import { uploadReason } from './reasons';
import type { OrderReservation } from './reserveOrders';
import { claimOf, type Ticket } from './ticket';
import { isoOf, type Workplace } from './workplace';

/** A message whose file could not be uploaded has failed for certain; running it again with the same key tries the upload again. */
export async function settleUploadFailures({ store, nowMs }: Workplace, reservations: OrderReservation[], tickets: Array<Ticket | undefined>): Promise<void> {
	for (const [index, { uploadError }] of reservations.entries()) {
		const ticket = tickets[index];
		if (uploadError === undefined || ticket === undefined) continue;
		const now = isoOf(nowMs());
		const reason = uploadReason(uploadError);
		await store.outbox.begin([claimOf(ticket)], isoOf(nowMs() + leaseMs), now);
		const [delivery] = await store.outbox.settle([{ ...claimOf(ticket), attempt: { at: now, outcome: 'notSent', reason }, outcome: 'failed', reason }], now);
		ticket.arrival = { delivery: delivery!, error: uploadError };
	}
}
