const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as the characters that people see: an emoji or a letter is one, with all that belongs to it. */
export function charactersOf(text: string): string[] {
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The characters with which a text begins, as many as fit into a length in UTF-16 code units. */
export function charactersWithin(text: string, most: number): string[] {
	const kept: string[] = [];
	let length = 0;
	// Where a character ends depends on the code point that follows, and on nothing after that.
	for (const { segment } of graphemes.segment(text.slice(0, most + 2))) {
		length += segment.length;
		if (length > most) break;
		kept.push(segment);
	}
	return kept;
}
