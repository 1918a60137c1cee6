import fc from 'fast-check';
import { gather } from '../../../core/delivery/gather';

describe('calls that are gathered', () => {
	it('are made as one list, each with its own answer', async () => {
		const lists: number[][] = [];
		const double = gather(async (list: number[]) => (lists.push(list), list.map((one) => one * 2)));
		expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
		expect(lists).toEqual([[1, 2, 3]]);
	});

	it('do not wait any longer once the list is full', async () => {
		const lists: number[][] = [];
		const keep = gather(async (list: number[]) => (lists.push(list), list), { windowMs: 3_600_000, most: 2 });
		expect(await Promise.all([1, 2, 3, 4].map(keep))).toEqual([1, 2, 3, 4]);
		expect(lists).toEqual([[1, 2], [3, 4]]);
	});

	it('all learn of an error of their list, and the next list goes on', async () => {
		let broken = true;
		const call = gather(async (list: number[]) => {
			if (broken) throw new Error('the disk is full');
			return list;
		});
		expect((await Promise.allSettled([1, 2].map(call))).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		broken = false;
		expect(await call(3)).toBe(3);
	});

	it('each get their own answer, however many there are', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (items, most) => {
				const call = gather(async (list: number[]) => list.map((item) => `answer to ${item}`), { windowMs: 0, most });
				expect(await Promise.all(items.map(call))).toEqual(items.map((item) => `answer to ${item}`));
			}),
			{ numRuns: 40 },
		);
	});
});
