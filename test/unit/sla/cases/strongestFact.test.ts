import fc from 'fast-check';
import { strongestFact, type Fact } from '../../../../core/sla';

const order = ['resolve', 'cancel', 'reset', 'pause', 'resume', 'start'] as const;
const fact = (kind: string) => ({ kind, at: 0, policy: 'p', untilAt: 1 }) as unknown as Fact;

test('of what one call gives, stop outweighs cancel, reset, pause, resume and start, in this order', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.constantFrom(...order), { minLength: 1 }), (kinds) => {
			const { counts, outweighed } = strongestFact(kinds.map(fact));
			expect(counts.map(({ kind }) => kind)).toEqual([order.find((kind) => kinds.includes(kind))]);
			expect(outweighed).toHaveLength(kinds.length - 1);
		}),
	);
});

test('what moves no clock always counts', () => {
	const facts = ['acknowledge', 'start', 'update', 'resolve', 'reassign', 'snooze'].map(fact);
	expect(strongestFact(facts).counts.map(({ kind }) => kind)).toEqual(['acknowledge', 'update', 'resolve', 'reassign', 'snooze']);
	expect(strongestFact([])).toEqual({ counts: [], outweighed: [] });
});
