import type { Delivery } from '../../store';
import { claimOf, ticketFor, type Ticket } from '../ticket';
import { isoOf, type Workplace } from '../workplace';
import { digestDelivery } from './digestDelivery';
import { mayBeDigested } from './mayBeDigested';

const isDigest = ({ combines, reason }: Delivery) => combines !== undefined && reason?.code === 'throttle';

/**
 * There is room again for people whose throttle held messages back: whatever waits for one of them goes as one message, due or
 * not. Answers with what is to be sent now; messages that a digest stands for have arrived, as called off.
 */
export async function combineThrottled({ store, nowMs }: Workplace, tickets: Ticket[]): Promise<Ticket[]> {
	const byLine = new Map<string, Ticket[]>();
	for (const ticket of tickets) {
		const { phoneNumberId, recipient } = ticket.delivery;
		const line = JSON.stringify([phoneNumberId, recipient]);
		if (mayBeDigested(ticket.delivery) || isDigest(ticket.delivery)) byLine.set(line, [...(byLine.get(line) ?? []), ticket]);
	}
	const digests: Ticket[] = [];
	for (const line of byLine.values()) {
		const { account, phoneNumberId, recipient } = line[0]!.delivery;
		const now = nowMs();
		const request = { account, phoneNumberId, recipient, claims: line.map(claimOf), fits: mayBeDigested, write: (members: Delivery[]) => digestDelivery(members, now) };
		const digest = await store.outbox.combine(request, isoOf(now));
		if (digest === undefined) continue;
		for (const ticket of line) ticket.arrival = { delivery: (await store.outbox.find({ id: ticket.delivery.id, limit: 1 }))[0] ?? ticket.delivery };
		digests.push(ticketFor(digest));
	}
	return [...tickets.filter(({ arrival }) => arrival === undefined), ...digests];
}
