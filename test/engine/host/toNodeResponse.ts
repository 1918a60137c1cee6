import type { ServerResponse } from 'node:http';

/** A node:http response with the express methods that nodes use. */
export type NodeResponse = ServerResponse & {
	status: (code: number) => NodeResponse;
	header: (name: string, value: string) => NodeResponse;
	set: (name: string, value: string) => NodeResponse;
	type: (value: string) => NodeResponse;
	json: (value: unknown) => NodeResponse;
	send: (value: unknown) => NodeResponse;
	sendStatus: (code: number) => NodeResponse;
};

/** Gives a response the express methods that nodes use. */
export function toNodeResponse(response: ServerResponse): NodeResponse {
	const dressed: NodeResponse = Object.assign(response, {
		status: (code: number) => {
			dressed.statusCode = code;
			return dressed;
		},
		header: (name: string, value: string) => dressed.setHeader(name, value),
		set: (name: string, value: string) => dressed.setHeader(name, value),
		type: (value: string) => dressed.setHeader('content-type', value),
		json: (value: unknown) => {
			if (!dressed.hasHeader('content-type')) dressed.setHeader('content-type', 'application/json; charset=utf-8');
			return dressed.end(JSON.stringify(value));
		},
		send: (value: unknown) => {
			if (value !== undefined && typeof value !== 'string' && !Buffer.isBuffer(value)) return dressed.json(value);
			// express calls a plain string HTML, and a browser would run it as such: tests must see it
			if (!dressed.hasHeader('content-type')) dressed.setHeader('content-type', 'text/html; charset=utf-8');
			return dressed.end(value ?? '');
		},
		sendStatus: (code: number) => dressed.status(code).type('text/plain').end(String(code)),
	});
	return dressed;
}
