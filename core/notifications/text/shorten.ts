import { charactersWithin, cutText } from '../../messages';

/** A cut at a word's end may lose at most this share of the room; in text without spaces the cut is between characters. */
const leastShare = 0.6;

const isSpace = (character: string) => /^\s/.test(character);

/** A text that is cut as by `cutText`, but at the end of a word where that loses little. */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const kept = charactersWithin(text, most - 1);
	const whole = kept.join('');
	const wordEnd = isSpace(text.slice(whole.length)) ? whole.length : kept.slice(0, Math.max(0, kept.findLastIndex(isSpace))).join('').length;
	return wordEnd > 0 && wordEnd >= most * leastShare ? `${whole.slice(0, wordEnd).trimEnd()}…` : cutText(text, most);
}
