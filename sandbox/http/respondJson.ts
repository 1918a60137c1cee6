import type { ServerResponse } from 'node:http';

/** Answers with JSON. */
export function respondJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
	const bytes = Buffer.from(JSON.stringify(body), 'utf8');
	response.writeHead(status, {
		'content-type': 'application/json; charset=UTF-8',
		'content-length': bytes.length,
		'cache-control': 'private, no-cache, no-store, must-revalidate',
		...headers,
	});
	response.end(bytes);
}
