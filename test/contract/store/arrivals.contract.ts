import type { Arrival } from '../../../core/store';
import type { Bench } from './contract';
import { after } from './sampleDelivery';

const arrival = (messageId: string, changes: Partial<Arrival> = {}): Arrival => ({
	businessAccountId: '1',
	phoneNumberId: '300',
	messageId,
	from: ['tel:15550107777'],
	kind: 'text',
	text: messageId,
	sentAt: after(0),
	takenAt: after(1_000),
	...changes,
});

export function arrivalsContract({ store: newStore }: Bench): void {
	describe('arrivals', () => {
		it('are kept once each, and come back as they were', async () => {
			const { arrivals } = await newStore();
			const whole = arrival('a', { from: ['tel:15550107777', 'user:US.1'], name: 'Ana 👋', replyTo: 'wamid.0', attended: { as: 'approval', isOver: true }, text: 'Grüße\n"' });
			await arrivals.note([whole, arrival('a', { text: 'again' })]);
			await arrivals.note([arrival('a', { text: 'again' })]);
			expect(await arrivals.find({ businessAccountId: '1', limit: 9 })).toEqual([whole]);
		});

		it('learn later what was made of them, and keep what was told first', async () => {
			const { arrivals } = await newStore();
			const attendedOf = async () => (await arrivals.find({ businessAccountId: '1', limit: 9 })).map(({ messageId, attended }) => [messageId, attended]);
			await arrivals.note([arrival('a'), arrival('b')]);
			await arrivals.note([arrival('a', { attended: { as: 'approval' } }), arrival('b')]);
			await arrivals.note([arrival('a', { attended: { as: 'consent' } }), arrival('c', { attended: { as: 'consent' } })]);
			expect(await attendedOf()).toEqual([['a', { as: 'approval' }], ['b', undefined], ['c', { as: 'consent' }]]);
		});

		it('are found by person, id, what they answer, account and time, oldest first', async () => {
			const { arrivals } = await newStore();
			await arrivals.note([
				arrival('a', { sentAt: after(30) }),
				arrival('b', { sentAt: after(20), from: ['user:US.1'] }),
				arrival('c', { sentAt: after(10), replyTo: 'wamid.q' }),
				arrival('d', { businessAccountId: '2' }),
			]);
			const ids = async (query: object) => (await arrivals.find({ businessAccountId: '1', limit: 9, ...query })).map(({ messageId }) => messageId);
			expect(await ids({})).toEqual(['c', 'b', 'a']);
			expect(await ids({ from: ['tel:15550107777'] })).toEqual(['c', 'a']);
			expect(await ids({ from: ['tel:15550107777', 'user:US.1'] })).toEqual(['c', 'b', 'a']);
			expect(await ids({ messageIds: ['b', 'd'] })).toEqual(['b']);
			expect(await ids({ repliesTo: ['wamid.q'] })).toEqual(['c']);
			expect(await ids({ from: [] })).toEqual([]);
			expect(await ids({ sentFrom: after(20) })).toEqual(['b', 'a']);
			expect(await ids({ sentUntil: after(20) })).toEqual(['c', 'b']);
			expect(await ids({ limit: 2 })).toEqual(['b', 'a']);
		});

		it('hold a long text in short, and no NUL', async () => {
			const { arrivals } = await newStore();
			await arrivals.note([arrival('a', { text: `\0${'🙂'.repeat(2_000)}` })]);
			const [kept] = await arrivals.find({ businessAccountId: '1', limit: 1 });
			expect(kept!.text!.length).toBeLessThanOrEqual(1_000);
			expect(kept!.text).toMatch(/^(🙂)+…$/u);
		});

		it('are forgotten oldest first, in small steps', async () => {
			const { arrivals } = await newStore();
			await arrivals.note([arrival('a', { takenAt: after(1) }), arrival('b', { takenAt: after(2) }), arrival('c', { takenAt: after(3) })]);
			expect(await arrivals.purge(after(3), 1)).toBe(1);
			expect((await arrivals.find({ businessAccountId: '1', limit: 9 })).map(({ messageId }) => messageId)).toEqual(['b', 'c']);
			expect(await arrivals.purge(after(3), 9)).toBe(1);
			expect(await arrivals.purge(after(3), 9)).toBe(0);
		});
	});
}
