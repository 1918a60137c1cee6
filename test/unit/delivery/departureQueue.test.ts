import fc from 'fast-check';
import { DepartureQueue } from '../../../core/delivery/departureQueue';
import { ticketFor, type Ticket } from '../../../core/delivery/ticket';
import type { Delivery } from '../../../core/store';

const ticket = (id: string, recipient: string, urgency: 'urgent' | 'routine' = 'routine'): Ticket => ticketFor({ id, recipient, urgency } as Delivery);
const ids = (tickets: Ticket[]) => tickets.map(({ delivery }) => delivery.id);

describe('the line of tickets', () => {
	it('lets urgent ones go first, one to each person', () => {
		const queue = new DepartureQueue([ticket('1', 'ana'), ticket('2', 'rui'), ticket('3', 'ana'), ticket('4', 'rui', 'urgent'), ticket('5', 'eva')]);
		expect(ids(queue.take(9, 0))).toEqual(['4', '1', '5']);
		expect(ids(queue.take(9, 0))).toEqual([]);
		expect(queue.size).toBe(2);
	});

	it('lets a person have the next one when the one before has arrived, after the others who wait', () => {
		const queue = new DepartureQueue([ticket('1', 'ana'), ticket('2', 'ana'), ticket('3', 'rui')]);
		const [first] = queue.take(1, 0);
		queue.arrived(first!);
		expect(ids(queue.take(9, 0))).toEqual(['3', '2']);
	});

	it('keeps the place of one that is given back', () => {
		const queue = new DepartureQueue(['1', '2', '3', '4'].map((id) => ticket(id, id)));
		for (const taken of queue.take(3, 0)) queue.giveBack(taken);
		expect(ids(queue.take(9, 0))).toEqual(['1', '2', '3', '4']);
	});

	it('holds one back until its time, and says when that is', () => {
		const queue = new DepartureQueue([ticket('1', 'ana'), ticket('2', 'ana'), ticket('3', 'rui')]);
		queue.giveBack(queue.take(1, 0)[0]!, 100);
		expect([queue.nextAtMs(), ids(queue.take(9, 50))]).toEqual([0, ['3']]);
		expect([queue.nextAtMs(), ids(queue.take(9, 99)), ids(queue.take(9, 100))]).toEqual([100, [], ['1']]);
		expect(queue.nextAtMs()).toBeUndefined();
	});

	it('gives all that wait for one person, in their order', () => {
		const queue = new DepartureQueue([ticket('1', 'ana'), ticket('2', 'rui'), ticket('3', 'ana', 'urgent'), ticket('4', 'ana')]);
		expect(ids(queue.takeAllTo('ana'))).toEqual(['3', '1', '4']);
		expect([queue.size, ids(queue.drain()), queue.size]).toEqual([1, ['2'], 0]);
	});

	/** What a person sees of the queue, kept in the plainest way: a list, and who is on the way. */
	interface Model {
		waiting: Array<{ ticket: Ticket; notBeforeMs: number }>;
		taken: Ticket[];
		arrived: string[];
	}
	const step = fc.oneof(
		fc.record({ do: fc.constant('take' as const), most: fc.nat(6), nowMs: fc.nat(50) }),
		fc.record({ do: fc.constantFrom('arrive' as const, 'giveBack' as const), nth: fc.nat(20), notBeforeMs: fc.nat(50) }),
		fc.record({ do: fc.constant('takeAllTo' as const), recipient: fc.constantFrom('a', 'b', 'c', 'd') }),
	);
	const orders = fc.array(fc.record({ recipient: fc.constantFrom('a', 'b', 'c', 'd'), urgent: fc.boolean() }), { maxLength: 20 });

	it('loses none, keeps each order, and sends a person one at a time, whatever happens to it', () => {
		fc.assert(
			fc.property(orders, fc.array(step, { maxLength: 60 }), (given, steps) => {
				const tickets = given.map(({ recipient, urgent }, index) => ticket(String(index), recipient, urgent ? 'urgent' : 'routine'));
				const queue = new DepartureQueue(tickets);
				const model: Model = { waiting: tickets.map((one) => ({ ticket: one, notBeforeMs: 0 })), taken: [], arrived: [] };
				const isOnTheWay = (recipient: string) => model.taken.some(({ delivery }) => delivery.recipient === recipient);
				const first = (recipient: string, urgency: string) => model.waiting.find((one) => one.ticket.delivery.recipient === recipient && one.ticket.delivery.urgency === urgency);

				for (const one of steps) {
					if (one.do === 'take') {
						const taken = queue.take(one.most, one.nowMs);
						expect(taken.length).toBeLessThanOrEqual(one.most);
						for (const got of taken) {
							const { recipient, urgency } = got.delivery;
							expect(isOnTheWay(recipient)).toBe(false);
							const expected = first(recipient, urgency)!;
							expect(expected.ticket).toBe(got);
							expect(expected.notBeforeMs).toBeLessThanOrEqual(one.nowMs);
							model.waiting.splice(model.waiting.indexOf(expected), 1);
							model.taken.push(got);
						}
						expect(taken.map(({ delivery }) => delivery.urgency)).toEqual([...taken.map(({ delivery }) => delivery.urgency)].sort().reverse());
						// Whoever might have gone and did not was one too many.
						if (taken.length < one.most) {
							for (const { recipient } of given) {
								for (const urgency of ['urgent', 'routine']) {
									const next = first(recipient, urgency);
									if (next !== undefined && next.notBeforeMs <= one.nowMs) expect(isOnTheWay(recipient)).toBe(true);
								}
							}
						}
					} else if (one.do === 'takeAllTo') {
						const all = queue.takeAllTo(one.recipient);
						expect(new Set(all)).toEqual(new Set(model.waiting.filter(({ ticket: waits }) => waits.delivery.recipient === one.recipient).map(({ ticket: waits }) => waits)));
						model.waiting = model.waiting.filter(({ ticket: waits }) => waits.delivery.recipient !== one.recipient);
						model.arrived.push(...ids(all));
					} else {
						const [got] = model.taken.splice(one.nth % Math.max(1, model.taken.length), 1);
						if (got === undefined) continue;
						if (one.do === 'arrive') {
							queue.arrived(got);
							model.arrived.push(got.delivery.id);
						} else {
							queue.giveBack(got, one.notBeforeMs);
							// The line waits for its head.
							for (const waits of model.waiting) if (waits.ticket.delivery.recipient === got.delivery.recipient && waits.ticket.delivery.urgency === got.delivery.urgency) waits.notBeforeMs = 0;
							model.waiting.unshift({ ticket: got, notBeforeMs: one.notBeforeMs });
						}
					}
					// Behind a head that waits, nobody of its line can be the first.
					for (const recipient of ['a', 'b', 'c', 'd']) {
						for (const urgency of ['urgent', 'routine']) {
							const line = model.waiting.filter((waits) => waits.ticket.delivery.recipient === recipient && waits.ticket.delivery.urgency === urgency);
							for (const behind of line.slice(1)) behind.notBeforeMs = Math.max(behind.notBeforeMs, line[0]!.notBeforeMs);
						}
					}
					expect(queue.size).toBe(model.waiting.length);
				}
				const left = ids(queue.drain());
				expect([...left, ...ids(model.taken), ...model.arrived].sort()).toEqual(tickets.map(({ delivery }) => delivery.id).sort());
				expect(queue.size).toBe(0);
			}),
		);
	});
});
