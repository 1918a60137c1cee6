const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;

/** Whether a text is exactly one emoji as people see it: skin tones, flags, keycaps and joined families count as one. */
export function isOneEmoji(text: string): boolean {
	return EMOJI.test(text) && [...segmenter.segment(text)].length === 1;
}
