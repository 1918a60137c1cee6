import { charactersWithin } from './charactersOf';

/**
 * A text within a length in UTF-16 code units, as WhatsApp's limits are counted here: the longest beginning of whole characters,
 * with an ellipsis where it goes on. Half of a surrogate pair is no Unicode, and no request may hold it.
 */
export function cutText(text: string, most: number): string {
	if (text.length <= most) return text;
	return most < 1 ? '' : `${charactersWithin(text, most - 1).join('').trimEnd()}…`;
}
