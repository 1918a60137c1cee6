import type { ServerResponse } from 'node:http';

/** Answers with a short plain text. */
export function answer(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(body), ...headers });
	response.end(body);
}

/** Asks to repeat it, which Meta does by itself. */
export function answerLater(response: ServerResponse, body: string): void {
	answer(response, 503, body, { 'Retry-After': '1' });
}
