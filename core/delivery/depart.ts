import type { Departure } from '../store';
import { leaseMs } from './lease';
import { claimOf, type Ticket } from './ticket';
import { isoOf, type Workplace } from './workplace';

/** Marks tickets as leaving, after a last look at whether they may; those that may not are called off with their reason. */
export async function depart({ store, mayLeave, nowMs }: Workplace, tickets: readonly Ticket[]): Promise<Departure[]> {
	const refusals = (await mayLeave?.(tickets.map(({ delivery }) => delivery))) ?? [];
	const refused = tickets.flatMap((ticket, index) => {
		const reason = refusals[index];
		return reason === undefined ? [] : [{ ...claimOf(ticket), reason }];
	});
	await store.outbox.refuse(refused, isoOf(nowMs()));
	// What was called off cannot begin any more, and is answered as such.
	return await store.outbox.begin(tickets.map(claimOf), isoOf(nowMs() + leaseMs), isoOf(nowMs()));
}
