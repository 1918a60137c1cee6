/** How JSON writes a NUL, either half of a surrogate pair, and the name __proto__, plainly or with one of its letters escaped. */
const mayHoldOne = /\\u(?:0000|d[89a-f]|00(?:5f|6f|7[024]))|__proto__/i;

const storable = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');

/** A copy that is made field by field would get it as its prototype, and with it fields that nobody sent. */
const nameOf = (name: string) => storable(name).replace(/^__proto__$/, '_proto_');

function withStorableTexts(json: unknown): unknown {
	if (typeof json === 'string') return storable(json);
	if (Array.isArray(json)) return json.map(withStorableTexts);
	if (typeof json !== 'object' || json === null) return json;
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [nameOf(name), withStorableTexts(value)]));
}

/**
 * What was read from a text of JSON, without NUL and with U+FFFD in the place of half a surrogate pair, which a name that was cut may end with.
 * Postgres stores neither, and one such name must not keep a whole inbox from being opened. A field called __proto__ is called _proto_.
 */
export function storableTexts(source: string, json: unknown): unknown {
	return mayHoldOne.test(source) ? withStorableTexts(json) : json;
}
