import fc from 'fast-check';
import { charactersWithin, cutText } from '../../../core/messages';

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

/** Letters with marks, emoji of many parts, flags, scripts whose letters join, line breaks, and half characters. */
const sign = fc.constantFrom('a', ' ', 'é', 'á'.normalize('NFD'), '🔥', '👍🏽', '👩‍👩‍👧‍👦', '🇵🇹', '🇩🇪', 'क्षि', '각', '\r\n', '\ud83d', '\udc00', 'Z̸̢̛͖a̴͙͝');
const anyText = fc.oneof(fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

describe('a text within a length', () => {
	it.each([
		['whole', 5, 'whole'],
		['wholes', 5, 'whol…'],
		['two words', 5, 'two…'],
		['🔥🔥🔥', 4, '🔥…'],
		['x🔥🔥🔥', 4, 'x🔥…'],
		['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13, '👩‍👩‍👧‍👦…'],
		['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 11, '…'],
		['👍🏽👍🏽', 4, '…'],
		['anything', 0, ''],
	])('of %s in %i is %s', (text, most, cut) => expect(cutText(text, most)).toBe(cut));

	it('holds as many whole characters as fit, whatever the text', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 0, max: 80 }), (text, most) => {
				const kept = charactersWithin(text, most);
				expect(kept).toEqual(graphemes(text).slice(0, kept.length));
				expect(kept.join('').length).toBeLessThanOrEqual(most);
				const next = graphemes(text)[kept.length];
				if (next !== undefined) expect(kept.join('').length + next.length).toBeGreaterThan(most);
			}),
			{ numRuns: 1000 },
		);
	});

	it('fits, and ends with an ellipsis exactly where something is left out', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, most) => {
				const cut = cutText(text, most);
				expect(cut.length).toBeLessThanOrEqual(most);
				expect(cut).toBe(text.length <= most ? text : `${charactersWithin(text, most - 1).join('').trimEnd()}…`);
			}),
		);
	});
});
