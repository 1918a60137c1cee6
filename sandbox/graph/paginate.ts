import { plainGraphError, whatsAppError } from './graphError';

/** One page of a list, as Graph answers it. */
export interface Page<Item> {
	data: Item[];
	paging?: { cursors: { before: string; after: string }; next?: string; previous?: string };
}

const DEFAULT_LIMIT = 25;

/** Cuts the page that `limit`, `after` and `before` ask for; links to neighbours are absent at the ends. Throws 131059 for a cursor that names nothing. */
export function paginate<Item extends { id: string }>(items: Item[], query: URLSearchParams, selfUrl: URL): Page<Item> {
	const limit = readLimit(query.get('limit'));
	const after = query.get('after');
	const before = query.get('before');
	const end = before ? positionOf(items, before) : items.length;
	const start = after ? positionOf(items, after) + 1 : before ? Math.max(0, end - limit) : 0;
	const data = items.slice(start, Math.min(end, start + limit));
	const first = data[0];
	const last = data.at(-1);
	if (!first || !last) return { data };
	const cursors = { before: cursorOf(first), after: cursorOf(last) };
	const hasNext = start + data.length < items.length;
	return {
		data,
		paging: {
			cursors,
			...(hasNext && { next: neighbour(selfUrl, 'after', cursors.after) }),
			...(start > 0 && { previous: neighbour(selfUrl, 'before', cursors.before) }),
		},
	};
}

function readLimit(limit: string | null): number {
	if (limit === null) return DEFAULT_LIMIT;
	if (!/^[1-9]\d{0,4}$/.test(limit)) throw plainGraphError(100, '(#100) param limit must be a positive number');
	return Number(limit);
}

function cursorOf({ id }: { id: string }): string {
	return Buffer.from(`cursor:${id}`, 'utf8').toString('base64url');
}

function positionOf(items: Array<{ id: string }>, cursor: string): number {
	const position = items.findIndex((item) => cursorOf(item) === cursor);
	if (position < 0) throw whatsAppError(131059, 'The cursor belongs to another list or its item is gone: start again from the first page');
	return position;
}

function neighbour(selfUrl: URL, direction: 'after' | 'before', cursor: string): string {
	const url = new URL(selfUrl);
	url.searchParams.delete('after');
	url.searchParams.delete('before');
	url.searchParams.set(direction, cursor);
	return url.toString();
}
