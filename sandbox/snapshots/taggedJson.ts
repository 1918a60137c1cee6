const MAP = '@map';
const SET = '@set';

/** JSON that keeps maps and sets. */
export function toTaggedJson(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => {
		if (inner instanceof Map) return { [MAP]: [...inner] };
		return inner instanceof Set ? { [SET]: [...inner] } : inner;
	});
}

/** Reads what `toTaggedJson` wrote. */
export function fromTaggedJson(text: string): unknown {
	return JSON.parse(text, (_, inner: unknown) => {
		if (typeof inner !== 'object' || inner === null || Object.keys(inner).length !== 1) return inner;
		if (MAP in inner && isPairs(inner[MAP])) return new Map(inner[MAP]);
		return SET in inner && Array.isArray(inner[SET]) ? new Set(inner[SET] as unknown[]) : inner;
	});
}

function isPairs(value: unknown): value is Array<[unknown, unknown]> {
	return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2);
}
