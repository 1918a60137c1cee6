import type { OutboxTick } from '../../../core/delivery';
import { eventHand } from '../../../nodes/WhatsAppOutboxTrigger/eventHand';
import { givenTrigger } from './givenTrigger';

const batch = (key: string, told: () => Promise<void>): Pick<OutboxTick, 'events' | 'key' | 'told'> => ({
	key,
	told,
	events: [{ seq: 1, kind: 'failed', account: 'a', occurredAt: '2026-03-01T12:00:00.000Z', details: {} }],
});

describe('events of the outbox, handed to n8n', () => {
	let noted: string[];
	const given = (key: string) => batch(key, async () => void noted.push(key));
	beforeEach(() => void (noted = []));

	it('are noted by the look after n8n has them, and not before', async () => {
		const { context, emitted } = givenTrigger();
		const hand = eventHand(context);
		const way = hand.give(given('1-3'));
		await hand.note();
		expect([hand.isFull, noted]).toEqual([true, []]);
		emitted[0]!.done.resolve();
		await way;
		expect([hand.isFull, noted]).toEqual([true, []]);
		await hand.note();
		expect([hand.isFull, noted]).toEqual([false, ['1-3']]);
		await hand.note();
		expect(noted).toEqual(['1-3']);
	});

	it('are not noted when n8n did not take them, which is said once; the same key goes again', async () => {
		const { context, emitted, warnings } = givenTrigger();
		const hand = eventHand(context);
		for (const index of [0, 1]) {
			const way = hand.give(given('1-3'));
			emitted[index]!.done.reject(new Error('The database is not ready for +15550107701'));
			await way;
			await hand.note();
			expect([hand.isFull, noted]).toEqual([false, []]);
		}
		expect(warnings).toEqual([expect.stringContaining('WhatsApp Outbox Trigger: n8n did not take what was handed to it')]);
		expect(warnings[0]).not.toContain('15550107701');
		const way = hand.give(given('1-3'));
		emitted[2]!.done.resolve();
		await way;
		await hand.note();
		expect(noted).toEqual(['1-3']);
		expect(emitted.map(({ deduplicationKey }) => deduplicationKey)).toEqual(['1-3', '1-3', '1-3']);
	});

	it('whose arrival cannot be noted now is noted by a later look', async () => {
		const { context, emitted } = givenTrigger();
		const hand = eventHand(context);
		let failures = 1;
		const way = hand.give(
			batch('1-3', async () => {
				if (failures-- > 0) throw new Error('The store is away.');
				noted.push('1-3');
			}),
		);
		emitted[0]!.done.resolve();
		await way;
		await expect(hand.note()).rejects.toThrow('The store is away.');
		expect(hand.isFull).toBe(true);
		await hand.note();
		expect([hand.isFull, noted]).toEqual([false, ['1-3']]);
	});

	it('by hand, n8n has them at once', async () => {
		const { context } = givenTrigger('manual');
		const hand = eventHand(context);
		await hand.give(given('1-3'));
		await hand.note();
		expect(noted).toEqual(['1-3']);
	});
});
