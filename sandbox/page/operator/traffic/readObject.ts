/** A JSON text as an object; an empty one for anything else. */
export function readObject(text: string): Record<string, unknown> {
	try {
		return asObject(JSON.parse(text));
	} catch {
		return {};
	}
}

/** The text under a key of something that may be no object. */
export function textAt(value: unknown, key: string): string | undefined {
	const found = asObject(value)[key];
	return typeof found === 'string' ? found : undefined;
}

/** The first entry of the list under a key, as an object. */
export function firstAt(value: unknown, key: string): Record<string, unknown> | undefined {
	const list = asObject(value)[key];
	return Array.isArray(list) && list.length > 0 ? asObject(list[0]) : undefined;
}

function asObject(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
