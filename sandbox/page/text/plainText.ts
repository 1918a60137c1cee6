import { parseFormatting, type Stretch } from './parseFormatting';

/** A text without WhatsApp's marks, on one line. */
export function plainText(text: string): string {
	return parseFormatting(text).map(wordsOf).join('').replace(/\s+/g, ' ');
}

function wordsOf(stretch: Stretch): string {
	if (typeof stretch === 'string') return stretch;
	return 'link' in stretch ? stretch.link : stretch.inside.map(wordsOf).join('');
}
