import fc from 'fast-check';
import type { InboundNote, Reservation } from '../../../core/store';
import type { Bench } from './contract';
import { after, sampleDelivery } from './sampleDelivery';

const number = '300111222333444';
const dayMs = 86_400_000;

/** A message that was sent so many milliseconds after noon by somebody known by these keys. */
const note = (ms: number, recipientKeys: string[], changes: Partial<InboundNote> = {}): InboundNote => ({
	phoneNumberId: number,
	recipientKeys,
	sentAt: after(ms),
	windowOpenUntil: after(ms + dayMs),
	messageId: `wamid.${ms}`,
	...changes,
});

export function conversationsContract({ store: newStore, room, open }: Bench): void {
	describe('customer service windows', () => {
		it('are known for each number and recipient apart, in the order asked', async () => {
			const { conversations } = await newStore();
			await conversations.noteInbound([note(0, ['tel:1']), note(5, ['tel:2']), note(9, ['tel:1'], { phoneNumberId: '301' }), note(7, ['group:G'])]);
			expect(await conversations.windowsOpenUntil(number, ['tel:2', 'tel:9', 'tel:1', 'group:G', 'tel:2'])).toEqual([after(5 + dayMs), undefined, after(dayMs), after(7 + dayMs), after(5 + dayMs)]);
			expect(await conversations.windowsOpenUntil('301', ['tel:1', 'tel:2'])).toEqual([after(9 + dayMs), undefined]);
			expect(await conversations.windowsOpenUntil('302', ['tel:1'])).toEqual([undefined]);
			expect(await conversations.windowsOpenUntil(number, [])).toEqual([]);
		});

		it('outlive the process', async () => {
			const config = room().newConfig();
			const store = await open(config);
			await store.conversations.noteInbound([note(0, ['tel:1'])]);
			await store.close();
			expect(await (await open(config)).conversations.windowsOpenUntil(number, ['tel:1'])).toEqual([after(dayMs)]);
		});

		it('are those of the newest message by the clock of the provider, whatever the order and however often, also across calls', async () => {
			const { conversations } = await newStore();
			let person = 0;
			await fc.assert(
				fc.asyncProperty(fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (calls) => {
					const key = `tel:${++person}`;
					for (const call of calls) await conversations.noteInbound(call.map((ms) => note(ms, [key])));
					const newest = calls.flat().length === 0 ? undefined : after(Math.max(...calls.flat()) + dayMs);
					expect(await conversations.windowsOpenUntil(number, [key])).toEqual([newest]);
				}),
				{ numRuns: 40 },
			);
		});

		it('are one for a phone number and a user id that came together', async () => {
			const { conversations } = await newStore();
			await conversations.noteInbound([note(0, ['tel:1'])]);
			expect(await conversations.windowsOpenUntil(number, ['user:US.1'])).toEqual([undefined]);
			await conversations.noteInbound([note(10, ['user:US.1', 'tel:1'])]);
			// From here on the number is hidden.
			await conversations.noteInbound([note(20, ['user:US.1'])]);
			expect(await conversations.windowsOpenUntil(number, ['tel:1', 'user:US.1'])).toEqual([after(20 + dayMs), after(20 + dayMs)]);
			// A webhook without the user id, and an older one that is repeated, take nothing back.
			await conversations.noteInbound([note(30, ['tel:1']), note(5, ['tel:1'])]);
			expect(await conversations.windowsOpenUntil(number, ['tel:1', 'user:US.1'])).toEqual([after(30 + dayMs), after(30 + dayMs)]);
		});

		it('are found however the number is written', async () => {
			const { conversations } = await newStore();
			// As WhatsApp names them, and as they are dialled. Source: Meta, phone numbers.
			const forms = [['tel:553187654321', 'tel:5531987654321'], ['tel:5215512345678', 'tel:525512345678'], ['tel:5491112345678', 'tel:541112345678']] as const;
			for (const [index, [waId, dialled]] of forms.entries()) {
				await conversations.noteInbound([note(index, [`user:US.${index}`, waId])]);
				expect(await conversations.windowsOpenUntil(number, [dialled, `user:US.${index}`])).toEqual([after(index + dayMs), after(index + dayMs)]);
				// Whoever is shown a number gets the one that WhatsApp knows.
				const [waiting] = await conversations.unanswered({ phoneNumberIds: [number], from: after(index - 1), until: after(index), limit: 9 });
				expect(waiting!.recipientKeys.find((key) => key.startsWith('tel:'))).toBe(waId);
				// A webhook without the user id parts nobody from the number as it is dialled.
				await conversations.noteInbound([note(10 + index, [waId])]);
				await conversations.noteInbound([note(20 + index, [`user:US.${index}`])]);
				expect(await conversations.windowsOpenUntil(number, [dialled])).toEqual([after(20 + index + dayMs)]);
			}
			const alone = '301';
			await conversations.noteInbound(forms.map(([waId], index) => note(index, [waId], { phoneNumberId: alone })));
			expect((await conversations.unanswered({ phoneNumberIds: [alone], from: after(-1), until: after(9), limit: 9 })).map(({ messageId, recipientKeys }) => [messageId, recipientKeys[0]])).toEqual(forms.map(([waId], index) => [`wamid.${index}`, waId]));
		});

		it('show an answer that went to the number as it is dialled', async () => {
			const { conversations, outbox } = await newStore();
			await conversations.noteInbound([note(0, ['user:US.1', 'tel:553187654321'])]);
			const [{ delivery }] = (await outbox.reserve([sampleDelivery('answer', { phoneNumberId: number, recipient: 'tel:5531987654321' })], after(1))) as [Reservation];
			const claim = { id: delivery.id, fence: delivery.fence };
			await outbox.begin([claim], after(60_000), after(1));
			await outbox.settle([{ ...claim, outcome: 'accepted', messageId: 'wamid.a', attempt: { at: after(2), outcome: 'accepted' } }], after(2));
			expect(await conversations.unanswered({ from: after(-1), until: after(9), limit: 9 })).toEqual([]);
		});

		it('stay one while the person goes on writing, however long one of the keys has not come', async () => {
			const { conversations, handovers } = await newStore();
			await conversations.noteInbound([note(0, ['user:US.1', 'tel:1']), note(0, ['user:US.2', 'tel:2'])]);
			await handovers.change({ phoneNumberId: number, recipientKeys: ['user:US.1'] }, () => ({ change: { owner: 'human', body: {} }, answer: undefined }), after(1));
			// From here on the number of the first is hidden; of the second nothing is heard any more.
			await conversations.noteInbound([note(50, ['user:US.1'])]);
			expect(await conversations.purge(after(40), 9)).toBe(2);
			expect(await conversations.windowsOpenUntil(number, ['tel:1', 'user:US.1', 'tel:2'])).toEqual([after(50 + dayMs), after(50 + dayMs), undefined]);
			expect(await handovers.humanOwns(number, ['tel:1', 'tel:2'], after(60))).toEqual([true, false]);
			expect(await conversations.purge(after(51), 9)).toBe(2);
		});

		it('stay with a person whose number and user id change, and not with who takes over the number', async () => {
			const { conversations } = await newStore();
			const change = (ms: number, before: string[], now: string[]) => conversations.noteKeyChanges([{ phoneNumberId: number, before, now, changedAt: after(ms) }]);
			await conversations.noteInbound([note(0, ['user:US.1', 'tel:1'])]);
			await change(5, ['user:US.1'], ['user:US.2', 'tel:2']);
			expect(await conversations.windowsOpenUntil(number, ['user:US.2', 'tel:2', 'user:US.1'])).toEqual([after(dayMs), after(dayMs), after(dayMs)]);
			await conversations.noteInbound([note(10, ['user:US.2', 'tel:2'])]);
			expect(await conversations.windowsOpenUntil(number, ['tel:1'])).toEqual([after(10 + dayMs)]);
			await conversations.noteInbound([note(20, ['user:US.9', 'tel:1'])]);
			expect(await conversations.windowsOpenUntil(number, ['tel:1', 'user:US.2'])).toEqual([after(20 + dayMs), after(10 + dayMs)]);
			// Told again late, and in the older form, which names numbers only.
			await change(5, ['tel:1'], ['tel:2']);
			expect(await conversations.windowsOpenUntil(number, ['user:US.9', 'tel:2'])).toEqual([after(20 + dayMs), after(10 + dayMs)]);
			await change(30, ['tel:77'], ['tel:78']);
			expect(await conversations.unanswered({ from: after(-1), until: after(99), limit: 9 })).toMatchObject([{ messageId: 'wamid.10' }, { messageId: 'wamid.20' }]);
		});

		it('go to whoever has the phone number now', async () => {
			const { conversations } = await newStore();
			await conversations.noteInbound([note(0, ['user:US.1', 'tel:1']), note(40, ['user:US.2', 'tel:1'])]);
			await conversations.noteInbound([note(50, ['user:US.1'])]);
			expect(await conversations.windowsOpenUntil(number, ['tel:1', 'user:US.2', 'user:US.1'])).toEqual([after(40 + dayMs), after(40 + dayMs), after(50 + dayMs)]);
		});

		it('say which user id goes with a phone number by the newest message that says so', async () => {
			const { conversations } = await newStore();
			const said = [note(20, ['user:US.2', 'tel:1']), note(10, ['user:US.1', 'tel:1']), note(30, ['tel:1'])];
			for (const order of [said, said.toReversed()]) for (const one of order) await conversations.noteInbound([one]);
			expect(await conversations.windowsOpenUntil(number, ['user:US.2', 'user:US.1'])).toEqual([after(30 + dayMs), after(10 + dayMs)]);
		});

		it('are noted by several processes at once', async () => {
			const config = room().newConfig();
			const stores = [await open(config), await open(config)];
			const people = Array.from({ length: 30 }, (_, index) => [`user:US.${index}`, `tel:${index}`]);
			await Promise.all(
				Array.from({ length: 20 }, (_, round) => {
					const notes = people.map((keys) => note(round, keys));
					return stores[round % 2]!.conversations.noteInbound(round % 3 === 0 ? notes.toReversed() : notes);
				}),
			);
			expect(new Set(await stores[0]!.conversations.windowsOpenUntil(number, people.flat()))).toEqual(new Set([after(19 + dayMs)]));
		});
	});
}
