import fc from 'fast-check';
import { readMessage } from '../../../core/messages';
import { phrases } from '../../../core/asks/words/phrases';
import { writeQuestion } from '../../../core/asks/words/writeQuestion';
import { type InvalidInputError } from '../../../core/messages';
import { draft, persons, phoneOf, plan } from './given/plans';
import { readPlan, type AskPlan } from '../../../core/asks';

const id = 'x'.repeat(22);
const write = (one: AskPlan, kind: 'question' | 'reminder' | 'passed' = 'question') => writeQuestion({ id, plan: one }, { kind, from: kind === 'passed' ? one.tiers[0]![0] : undefined }, 'secret');
const options = (count: number, length = 10) => Array.from({ length: count }, (_, index) => ({ title: `${index} `.padEnd(length, 'x') }));

describe('a question as a message', () => {
	it.each([
		['an approval', plan(), 'replyButtons'],
		['an approval that can be passed on to one', plan({ delegates: persons(7) }), 'replyButtons'],
		['an approval that can be passed on to two', plan({ delegates: persons(7, 8) }), 'list'],
		['a choice of three', plan({ answer: { type: 'choice', options: options(3) } }), 'replyButtons'],
		['a choice of four', plan({ answer: { type: 'choice', options: options(4) } }), 'list'],
		['a choice with a long title', plan({ answer: { type: 'choice', options: options(2, 24) } }), 'list'],
		['a text', plan({ answer: { type: 'text' } }), 'text'],
		['a location', plan({ answer: { type: 'location' } }), 'locationRequest'],
		['a location that can be passed on', plan({ answer: { type: 'location' }, delegates: persons(7) }), 'replyButtons'],
	])('is, for %s, of the kind that WhatsApp has for it', (_, one, kind) => expect(write(one).kind).toBe(kind));

	it('keeps every limit of WhatsApp, in every language, also as a reminder and passed on', () => {
		const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }).filter((one) => one.trim() !== '');
		const given = fc.record({
			question: text,
			details: text,
			language: fc.constantFrom(...Object.keys(phrases)),
			names: fc.array(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 4 }),
			type: fc.constantFrom('approval' as const, 'choice' as const, 'text' as const, 'file' as const, 'location' as const),
			count: fc.integer({ min: 2, max: 6 }),
		});
		fc.assert(
			fc.property(given, ({ question, details, language, names, type, count }) => {
				const one = plan({ question, details, language, answer: { type, options: options(count, 24) }, delegates: names.map((name, index) => ({ address: phoneOf(30 + index), name })) });
				for (const kind of ['question', 'reminder', 'passed'] as const) {
					expect(() => readMessage({ from: one.from, to: { type: 'phone', value: phoneOf(0) }, content: write(one, kind) })).not.toThrow();
				}
			}),
			{ numRuns: 300 },
		);
	});

	it.each(['🔥', 'x🔥', '👩‍👩‍👧‍👦'])('holds no half of a character where a name of %s is cut', (sign) => {
		const one = plan({ answer: { type: 'choice', options: options(3) }, delegates: [{ address: phoneOf(7), name: sign.repeat(30) }] });
		for (const kind of ['question', 'passed'] as const) {
			const written = JSON.stringify(write({ ...one, tiers: [[{ ...one.tiers[0]![0]!, name: sign.repeat(30) }]] }, kind));
			// JSON writes half a character as an escape.
			expect(written).not.toMatch(/\\ud[89a-f]/);
			expect(written).toContain('…');
		}
	});

	it('has buttons of at most 20 characters in every language', () => {
		for (const { approve, decline, openList } of Object.values(phrases)) for (const label of [approve, decline, openList]) expect(label.length).toBeLessThanOrEqual(20);
	});
});

describe('a question that cannot be put', () => {
	const problemsOf = (change: Parameters<typeof draft>[0]) => {
		try {
			readPlan(draft(change));
			return [];
		} catch (error) {
			return (error as InvalidInputError).problems.map(({ field }) => field);
		}
	};

	it.each([
		['an empty question', { question: ' ' }, 'question'],
		['more than fits', { details: 'x'.repeat(900) }, 'details'],
		['nobody', { tiers: [[]] }, 'approvers'],
		['no number', { tiers: [[{ address: 'Ana' }]] }, 'approvers'],
		['a choice of one', { answer: { type: 'choice' as const, options: options(1) } }, 'options'],
		['two equal options', { answer: { type: 'choice' as const, options: [{ title: 'A' }, { title: 'a' }] } }, 'options'],
		['eleven rows', { answer: { type: 'choice' as const, options: options(8) }, delegates: persons(3, 4, 5) }, 'options'],
		['a long label', { answer: { type: 'approval' as const, approve: 'x'.repeat(21) } }, 'labels'],
		['equal labels', { answer: { type: 'approval' as const, approve: 'Yes', decline: 'yes' } }, 'labels'],
	])('names the field: %s', (_, change, field) => expect(problemsOf(change)).toContain(field));

	it('asks nobody twice who stands in two steps, and tells numbers of one person from each other', () => {
		const one = plan({ tiers: [persons(0, 0, 1), persons(1), [{ address: '+55 11 98765-4321' }, { address: '551187654321' }]] });
		expect(one.tiers.map((tier) => tier.length)).toEqual([2, 1]);
	});
});
