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
		if (typeof inner !== 'object' || inner === null) return inner;
		if (MAP in inner && Array.isArray(inner[MAP])) return new Map(inner[MAP] as Array<[unknown, unknown]>);
		return SET in inner && Array.isArray(inner[SET]) ? new Set(inner[SET] as unknown[]) : inner;
	});
}
