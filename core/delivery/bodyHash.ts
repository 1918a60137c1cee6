import { createHash } from 'node:crypto';
import type { Message } from '../messages';
import type { DeliveryRoute } from '../store';

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}

/** Meta may put a template into another category; it stays the same message. */
function withoutCategory({ content, ...rest }: Message): unknown {
	if (content.kind !== 'template') return { content, ...rest };
	const { category: _, ...template } = content;
	return { content: template, ...rest };
}

/** The same for the same message by the same route, whatever the order of its fields. Files that are not uploaded yet count by content. */
export function bodyHash(message: Message, route: DeliveryRoute): string {
	return createHash('sha256').update(JSON.stringify(sorted({ message: withoutCategory(message), route }))).digest('hex');
}
