const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A cut at a word's end may lose at most this share of the room; in text without spaces the cut is between characters. */
const leastShare = 0.6;

/**
 * A text within a length in UTF-16 code units: cut at the end of a word, with an ellipsis, and never inside of what people see
 * as one character.
 */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	if (most < 1) return '';
	let kept = '';
	let wordEnd = 0;
	for (const { segment } of graphemes.segment(text)) {
		if (/^\s/.test(segment)) wordEnd = kept.length;
		if (kept.length + segment.length > most - 1) break;
		kept += segment;
	}
	const cut = wordEnd >= most * leastShare ? kept.slice(0, wordEnd) : kept;
	return `${cut.trimEnd()}…`;
}
