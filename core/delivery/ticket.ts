import type { Delivery } from '../store';
import type { Order } from './order';

/** What a ticket came to: the delivery as it stands, and what was thrown on the way, if anything was. */
export interface Arrival {
	delivery: Delivery;
	error?: unknown;
}

/** One claimed delivery on its way through this process. */
export interface Ticket {
	delivery: Delivery;
	/** For a message of this very run: how its files are uploaded again. */
	upload?: Order['upload'];
	/** Whether they have been already; once is enough. */
	uploadedAgain: boolean;
	arrival?: Arrival;
}

/** A ticket for a delivery that this process has claimed. */
export function ticketFor(delivery: Delivery, upload?: Order['upload']): Ticket {
	return { delivery, upload, uploadedAgain: false };
}

/** The claim of a ticket, as the store's verbs take it. */
export const claimOf = ({ delivery: { id, fence } }: Ticket) => ({ id, fence });
