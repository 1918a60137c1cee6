import { erased, type Traces } from './traces';

function inValue(value: unknown, traces: Traces): unknown {
	if (typeof value === 'string') return traces.without(value);
	if (typeof value === 'number') return traces.without(String(value)) === String(value) ? value : erased;
	if (Array.isArray(value)) return value.map((one) => inValue(one, traces));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [traces.without(key), inValue(one, traces)]));
}

/** A text column without the person: JSON stays JSON. */
export function scrub(column: string, traces: Traces): string {
	if (!/^\s*[[{"]/.test(column)) return traces.without(column);
	let value: unknown;
	try {
		value = JSON.parse(column);
	} catch {
		return traces.without(column);
	}
	const scrubbed = JSON.stringify(inValue(value, traces));
	// As it was, where nothing of the person is in it: another way of writing the same JSON is no change.
	return scrubbed === JSON.stringify(value) ? column : scrubbed;
}
