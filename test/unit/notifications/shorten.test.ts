import fc from 'fast-check';
import { cleanText, isBlank, oneLine } from '../../../core/notifications/text/clean';
import { shorten } from '../../../core/notifications/text/shorten';
import { anyText } from './given/anyRecord';

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe('a shortened text', () => {
	test('ends at a word where that loses little', () => {
		expect(shorten('The cold room is too warm', 18)).toBe('The cold room is…');
		expect(shorten('The cold room is too warm', 17)).toBe('The cold room is…');
		expect(shorten('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
		expect(shorten('whole', 5)).toBe('whole');
		expect([shorten('whole', 0), shorten(' whole', 0)]).toEqual(['', '']);
	});

	test('never cuts what people see as one character', () => {
		expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13)).toBe('👩‍👩‍👧‍👦…');
		expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 11)).toBe('…');
		expect(shorten('áááá'.normalize('NFD'), 6)).toBe(`${'áá'.normalize('NFD')}…`);
	});

	test('fits, is the beginning of the whole in whole characters, and says that it is not all', () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, most) => {
				const short = shorten(text, most);
				expect(short.length).toBeLessThanOrEqual(most);
				if (text.length <= most) return expect(short).toBe(text);
				expect(short.endsWith('…')).toBe(true);
				const kept = graphemes(short.slice(0, -1));
				expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
			}),
		);
	});
});

describe('cleaning', () => {
	test('control characters and half characters go, line breaks are plain, one line stays empty at most', () => {
		expect(cleanText(' a\0b\r\nc\u2028d \n\n\n\n e\ud800 ')).toBe('ab\nc\nd\n\ne\ufffd');
		expect(oneLine('a\t\tb\n\n     c')).toBe('a b c');
	});

	test('what a template refuses is never left', () => {
		fc.assert(fc.property(anyText, (text) => void expect(oneLine(text)).not.toMatch(/[\n\r\t]| {2,}|\p{Cs}/u)));
	});

	test('a text of invisible characters is blank', () => {
		expect(['', ' \n', '\u200b\u2060', '\0'].map(isBlank)).toEqual([true, true, true, true]);
		expect(isBlank('👩‍👩‍👧‍👦')).toBe(false);
	});
});
