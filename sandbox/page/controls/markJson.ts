/** A stretch of a JSON text, by what it is. */
export interface JsonPart {
	kind: 'key' | 'string' | 'number' | 'word' | 'plain';
	text: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;

/** Cuts a JSON text into what is coloured alike; put together again the parts are the text, whatever it is. */
export function markJson(text: string): JsonPart[] {
	const parts: JsonPart[] = [];
	let done = 0;
	const add = (kind: JsonPart['kind'], until: number): void => {
		if (until > done) parts.push({ kind, text: text.slice(done, until) });
		done = until;
	};
	for (const match of text.matchAll(TOKEN)) {
		const [, string, colon, number] = match;
		add('plain', match.index);
		if (string !== undefined) add(colon === undefined ? 'string' : 'key', match.index + string.length);
		else add(number === undefined ? 'word' : 'number', match.index + match[0].length);
	}
	add('plain', text.length);
	return parts;
}
