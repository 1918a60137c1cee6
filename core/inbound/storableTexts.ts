/** How JSON writes a NUL, and either half of a surrogate pair. */
const mayHoldOne = /\\u(?:0000|d[89a-f])/i;

const storable = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');

function withStorableTexts(json: unknown): unknown {
	if (typeof json === 'string') return storable(json);
	if (Array.isArray(json)) return json.map(withStorableTexts);
	if (typeof json !== 'object' || json === null) return json;
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [storable(name), withStorableTexts(value)]));
}

/**
 * What was read from a text of JSON, without NUL and with U+FFFD in the place of half a surrogate pair, which a name that was cut may end with.
 * Postgres stores neither, and one such name must not keep a whole inbox from being opened.
 */
export function storableTexts(source: string, json: unknown): unknown {
	return mayHoldOne.test(source) ? withStorableTexts(json) : json;
}
