import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { handleControl } from '../control/handleControl';
import type { Emulator } from '../emulator';
import { handleGraph } from '../graph/handleGraph';
import { DOWNLOAD_PATH } from '../media/downloadUrl';
import { serveDownload } from '../media/serveDownload';
import { pagePaths, servePage } from './servePage';

/** Sends each request to its part of the house: `/sandbox/...` control, `/sandbox-media/...` downloads, `/` and its files the phone, everything else Graph. */
export async function route(emulator: Emulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const url = readUrl(request);
	if (url.pathname.startsWith('/sandbox/')) return handleControl(emulator, request, response, url);
	if (url.pathname === DOWNLOAD_PATH) return serveDownload(emulator, request, response, url);
	if (request.method === 'GET' && pagePaths.has(url.pathname)) return servePage(response, url.pathname);
	return handleGraph(emulator, request, response, url);
}

/** The address as the caller wrote it, so that links in answers lead back the same way. */
function readUrl({ url = '/', headers, socket }: IncomingMessage): URL {
	const base = `${socket instanceof TLSSocket ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;
	const path = url.startsWith('/') ? `/${url.replace(/^\/+/, '')}` : '/';
	return URL.canParse(path, base) ? new URL(path, base) : new URL('/', 'http://localhost');
}
