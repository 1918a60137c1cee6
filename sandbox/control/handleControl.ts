import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../emulator';
import { BodyTooLarge, readBody } from '../http/readBody';
import { respondJson } from '../http/respondJson';
import { Impossible } from '../phone/impossible';
import { ControlError } from './controlError';
import { matchRoute } from './controlRoute';
import { controlRoutes } from './controlRoutes';
import { guardLocal } from './guardLocal';
import { streamEvents } from './streamEvents';
import { streamMedia } from './streamMedia';

// Meta: a webhook may be 3 MB long, and any webhook can be sent from here.
const MAX_BODY_BYTES = 3 * 1_048_576 + 65_536;

/** Answers one request to the control API: guard, route, read, do. */
export async function handleControl(emulator: Emulator, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
	try {
		guardLocal(request);
		if (url.pathname === '/sandbox/events' && request.method === 'GET') {
			streamEvents(emulator, request, response);
			return;
		}
		const mediaId = request.method === 'GET' ? matchRoute({ path: '/sandbox/media/:id' }, url.pathname)?.['id'] : undefined;
		if (mediaId !== undefined) return await streamMedia(emulator, mediaId, response);
		const { route, parameters } = findRoute(request.method ?? '', url.pathname);
		const body = await readJson(request);
		respondJson(response, 200, await route.answer({ emulator, parameters, query: url.searchParams, body, origin: url.origin }));
	} catch (error) {
		if (response.headersSent) throw error;
		const { status, message } = asControlError(error);
		respondJson(response, status, { error: { message } }, status === 413 ? { connection: 'close' } : {});
	}
}

function findRoute(method: string, pathname: string) {
	for (const route of controlRoutes) {
		const parameters = route.method === method ? matchRoute(route, pathname) : undefined;
		if (parameters) return { route, parameters };
	}
	throw new ControlError(404, `The control API has no ${method} ${pathname}`);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
	const bytes = await readBody(request, MAX_BODY_BYTES);
	if (bytes.length === 0) return undefined;
	// A form that another site submits cannot have this content type.
	if (!request.headers['content-type']?.startsWith('application/json')) {
		throw new ControlError(415, 'The body must be application/json');
	}
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		throw new ControlError(400, 'The body is not valid JSON');
	}
}

function asControlError(error: unknown): { status: number; message: string } {
	if (error instanceof ControlError) return error;
	if (error instanceof Impossible) return { status: 409, message: error.message };
	if (error instanceof BodyTooLarge) return { status: 413, message: error.message };
	console.error('The sandbox failed to answer a control request:', error);
	return { status: 500, message: 'The sandbox failed to answer; its log says why' };
}
