import { storableTexts } from './storableTexts';

/** Far deeper than any webhook of Meta, and far shallower than what overflows a stack. */
const deepest = 100;

const notJson = 'it is not JSON';

const quote = 0x22;
const backslash = 0x5c;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Follows the brackets of a text, which costs a tenth of reading it, and says what is wrong with them: too many levels, or
 * some that are never closed.
 */
export function bracketFault(text: string): string | undefined {
	let depth = 0;
	let inString = false;
	for (let index = 0; index < text.length; index += 1) {
		const character = text.charCodeAt(index);
		if (inString) {
			if (character === backslash) index += 1;
			else if (character === quote) inString = false;
		} else if (character === quote) inString = true;
		else if (character === openList || character === openObject) {
			depth += 1;
			if (depth > deepest) return `it is nested deeper than ${deepest} levels`;
		} else if (character === closeList || character === closeObject) depth -= 1;
	}
	return depth === 0 && !inString ? undefined : notJson;
}

/** What a text holds, or why it was not read. A reason holds nothing of the text. */
export type ParsedJson = { ok: true; json: unknown } | { ok: false; reason: string };

/** Reads JSON of at most 100 levels and of texts that every store takes: whatever walks through it later (copies, hashes, items of n8n) does so without overflowing. */
export function parseJson(text: string): ParsedJson {
	const fault = bracketFault(text);
	if (fault !== undefined) return { ok: false, reason: fault };
	try {
		return { ok: true, json: storableTexts(text, JSON.parse(text)) };
	} catch {
		// The engine's own message would repeat a piece of the body.
		return { ok: false, reason: notJson };
	}
}
