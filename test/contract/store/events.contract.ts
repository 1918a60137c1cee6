import type { NewEvent } from '../../../core/store';
import type { Bench } from './contract';
import { account, after } from './sampleDelivery';

const event = (name: string, changes: Partial<NewEvent> = {}): NewEvent => ({ name, kind: 'backlog', account, occurredAt: after(0), details: { name }, ...changes });

export function eventsContract({ store: newStore }: Bench): void {
	describe('the event log', () => {
		it('writes each name once for each account, and counts without gaps', async () => {
			const { events } = await newStore();
			expect(await events.add([])).toBe(0);
			expect(await events.add([event('a'), event('b', { deliveryId: 'd' }), event('a'), event('a', { account: 'other' })])).toBe(3);
			expect(await events.add([event('b'), event('c')])).toBe(1);
			expect(await events.after(account, 0, 10)).toEqual([
				{ seq: 1, kind: 'backlog', account, occurredAt: after(0), details: { name: 'a' } },
				{ seq: 2, kind: 'backlog', account, deliveryId: 'd', occurredAt: after(0), details: { name: 'b' } },
				{ seq: 3, kind: 'backlog', account, occurredAt: after(0), details: { name: 'c' } },
			]);
			expect((await events.after(account, 1, 1)).map(({ seq }) => seq)).toEqual([2]);
			expect(await events.lastSeq(account)).toBe(3);
			expect(await events.lastSeq('other')).toBe(1);
			expect(await events.lastSeq('nobody')).toBe(0);
		});

		it('forgets the old ones and goes on counting', async () => {
			const { events } = await newStore();
			await events.add([event('a'), event('b', { occurredAt: after(10) }), event('c', { occurredAt: after(20) })]);
			expect(await events.purge(after(20), 1)).toBe(1);
			expect(await events.purge(after(20), 9)).toBe(1);
			expect((await events.after(account, 0, 10)).map(({ seq }) => seq)).toEqual([3]);
			await events.purge(after(99), 9);
			await events.add([event('d')]);
			expect((await events.after(account, 3, 10)).map(({ seq }) => seq)).toEqual([4]);
		});
	});
}
