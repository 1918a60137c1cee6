import type { Ticket } from './ticket';

interface Lane {
	tickets: Ticket[];
	notBeforeMs: number;
}

/**
 * The tickets of one sender that wait to leave: urgent before routine, each recipient's in their order and one at a time, so
 * that two messages to one person neither overtake each other nor hold up anybody else.
 */
export class DepartureQueue {
	private readonly lanes = { urgent: new Map<string, Lane>(), routine: new Map<string, Lane>() };
	private readonly onTheWay = new Set<string>();
	private count = 0;

	constructor(tickets: Ticket[]) {
		for (const ticket of tickets) this.laneOf(ticket).tickets.push(ticket);
		this.count = tickets.length;
	}

	/** How many wait; those that were taken do not. */
	get size(): number {
		return this.count;
	}

	/** Takes up to `most` tickets that may leave now, as far as their recipients go. */
	take(most: number, nowMs: number): Ticket[] {
		const taken: Ticket[] = [];
		for (const lanes of [this.lanes.urgent, this.lanes.routine]) {
			for (const [recipient, lane] of lanes) {
				if (taken.length >= most) break;
				if (lane.notBeforeMs > nowMs || this.onTheWay.has(recipient)) continue;
				taken.push(lane.tickets.shift()!);
				this.onTheWay.add(recipient);
			}
		}
		this.count -= taken.length;
		return taken;
	}

	/** Puts a ticket back where it was, at the head of its recipient's line, not to be taken before an instant. */
	giveBack(ticket: Ticket, notBeforeMs = 0): void {
		const lane = this.laneOf(ticket);
		lane.tickets.unshift(ticket);
		lane.notBeforeMs = notBeforeMs;
		this.onTheWay.delete(ticket.delivery.recipient);
		this.count += 1;
	}

	/** A ticket that was taken has arrived; its recipient may be written to again, after the others who wait. */
	arrived({ delivery: { urgency, recipient } }: Ticket): void {
		this.onTheWay.delete(recipient);
		const lanes = this.lanes[urgency];
		const lane = lanes.get(recipient);
		lanes.delete(recipient);
		if (lane !== undefined && lane.tickets.length > 0) lanes.set(recipient, lane);
	}

	/** Takes all that wait for one recipient, in their order; `which` leaves the others where they are. */
	takeAllTo(recipient: string, which: (ticket: Ticket) => boolean = () => true): Ticket[] {
		const all: Ticket[] = [];
		for (const lanes of Object.values(this.lanes)) {
			const lane = lanes.get(recipient);
			if (lane === undefined) continue;
			all.push(...lane.tickets.filter(which));
			lane.tickets = lane.tickets.filter((ticket) => !which(ticket));
			if (lane.tickets.length === 0) lanes.delete(recipient);
		}
		this.count -= all.length;
		return all;
	}

	/** When the next ticket may be taken, as far as pauses go; undefined when all that wait are waiting for one on the way. */
	nextAtMs(): number | undefined {
		let next: number | undefined;
		for (const lanes of Object.values(this.lanes)) {
			for (const [recipient, { notBeforeMs }] of lanes) {
				if (!this.onTheWay.has(recipient) && (next === undefined || notBeforeMs < next)) next = notBeforeMs;
			}
		}
		return next;
	}

	/** Those that wait, without taking them. */
	waiting(): Ticket[] {
		return Object.values(this.lanes).flatMap((lanes) => [...lanes.values()].flatMap(({ tickets }) => tickets));
	}

	/** Takes everything that waits. */
	drain(): Ticket[] {
		const all = this.waiting();
		for (const lanes of Object.values(this.lanes)) lanes.clear();
		this.count = 0;
		return all;
	}

	private laneOf({ delivery: { urgency, recipient } }: Ticket): Lane {
		const lanes = this.lanes[urgency];
		const lane = lanes.get(recipient) ?? { tickets: [], notBeforeMs: 0 };
		if (!lanes.has(recipient)) lanes.set(recipient, lane);
		return lane;
	}
}
