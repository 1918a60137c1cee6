import fc from 'fast-check';
import { Slots } from '../../../core/delivery/slots';

describe('places', () => {
	it('are held by no more than there are, and given in the order in which they were asked for', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 }), async (count, users) => {
				const slots = new Slots(count);
				const came: number[] = [];
				let inside = 0;
				await Promise.all(
					Array.from({ length: users }, async (_, index) => {
						await slots.take();
						came.push(index);
						inside += 1;
						expect(inside).toBeLessThanOrEqual(count);
						for (let turns = 0; turns < index % 3; turns += 1) await Promise.resolve();
						inside -= 1;
						slots.free();
					}),
				);
				expect(came).toEqual(Array.from({ length: users }, (_, index) => index));
			}),
		);
	});
});
