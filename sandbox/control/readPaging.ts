import { ControlError } from './controlError';

const DEFAULT_LIMIT = 1_000;

/** The page that `after` and `limit` ask for; nothing when neither is given. Throws 400. */
export function readPaging(query: URLSearchParams): { after: number; limit: number } | undefined {
	if (!query.has('after') && !query.has('limit')) return undefined;
	return { after: readCount(query, 'after', 0), limit: readCount(query, 'limit', DEFAULT_LIMIT) };
}

function readCount(query: URLSearchParams, name: string, fallback: number): number {
	const text = query.get(name) ?? String(fallback);
	if (!/^\d{1,9}$/.test(text)) throw new ControlError(400, `${name}: must be a whole number`);
	return Number(text);
}
