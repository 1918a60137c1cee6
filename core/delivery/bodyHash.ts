import { createHash } from 'node:crypto';
import type { Message } from '../messages';
import type { DeliveryRoute } from '../store';

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}

/** The same for the same message by the same route, whatever the order of its fields. Files that are not uploaded yet count by content. */
export function bodyHash(message: Message, route: DeliveryRoute): string {
	return createHash('sha256').update(JSON.stringify(sorted({ message, route }))).digest('hex');
}
