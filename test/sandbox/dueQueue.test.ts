import fc from 'fast-check';
import { createDueQueue } from '../../sandbox/time/dueQueue';

describe('the queue of what is due', () => {
	it('gives everything in the order of its instants, equal ones in the order in which they came', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 200 }), (instants) => {
				const queue = createDueQueue<number>();
				for (const [position, dueAt] of instants.entries()) queue.add(dueAt, position);
				const taken: number[] = [];
				for (let position = queue.takeDue(20); position !== undefined; position = queue.takeDue(20)) taken.push(position);
				const wanted = [...instants.keys()].sort((a, b) => (instants[a] ?? 0) - (instants[b] ?? 0) || a - b);
				expect(taken).toEqual(wanted);
			}),
		);
	});

	it('keeps what is not due yet, also after it was shifted', () => {
		const queue = createDueQueue<string>();
		queue.add(10, 'late');
		queue.add(5, 'early');
		expect([queue.takeDue(4), queue.nextAt(), queue.size()]).toEqual([undefined, 5, 2]);
		queue.shift(-5);
		expect([queue.takeDue(0), queue.takeDue(0), queue.nextAt()]).toEqual(['early', undefined, 5]);
	});
});
