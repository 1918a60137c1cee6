import { scrub } from './scrub';
import type { Traces } from './traces';

/** Whether the object itself speaks of the person, apart from the lists in it. */
function isAbout(value: object, traces: Traces): boolean {
	return Object.values(value).some((one) => {
		if (Array.isArray(one)) return false;
		if (typeof one === 'object' && one !== null) return isAbout(one, traces);
		return (typeof one === 'string' || typeof one === 'number') && traces.without(String(one)) !== String(one);
	});
}

function inside(value: unknown, traces: Traces): unknown {
	if (Array.isArray(value)) return value.map((one) => inside(one, traces)).filter((one) => typeof one !== 'object' || one === null || Array.isArray(one) || !isAbout(one, traces));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one, traces)]));
}

/** The body of a webhook without the messages, contacts and receipts of a person; those of others stay. */
export function withoutPerson(body: string, traces: Traces): string {
	if (scrub(body, traces) === body) return body;
	try {
		return scrub(JSON.stringify(inside(JSON.parse(body), traces)), traces);
	} catch {
		return scrub(body, traces);
	}
}
