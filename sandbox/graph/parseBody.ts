import { GraphError, plainGraphError } from './graphError';

/** Reads a body as JSON or as a form, by its content type; undefined when it is empty. Throws code 100 for broken JSON. */
export function parseBody(bytes: Buffer, contentType: string | undefined): unknown {
	if (bytes.length === 0) return undefined;
	const text = bytes.toString('utf8');
	if (contentType?.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
	try {
		return JSON.parse(text);
	} catch {
		throw plainGraphError(100, '(#100) Invalid parameter: the body is not valid JSON');
	}
}

/** The error for a body above what Graph reads. */
export function bodyTooLarge(maxBytes: number): GraphError {
	return new GraphError(413, `The request body is longer than ${maxBytes} bytes`, { type: 'OAuthException', code: 1 });
}
