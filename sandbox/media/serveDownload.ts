import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Emulator } from '../emulator';
import { identifyCaller } from '../graph/identifyCaller';
import { isOtherSite } from '../http/isOtherSite';
import { findMedia, type StoredMedia } from '../world/storedMedia';
import { readDownloadUrl } from './downloadUrl';

/** Serves a file to whoever has a fresh address and the right token. Meta: everything else is a 404 without a reason. */
export async function serveDownload(emulator: Emulator, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
	const { clock, ids, requests } = emulator;
	const at = clock.now();
	const media = request.method === 'GET' ? findAllowed(emulator, request, url) : undefined;
	requests.add({
		at,
		method: request.method ?? '',
		path: url.pathname + url.search,
		body: '',
		status: media ? 200 : 404,
		traceId: ids.alphanumeric(11),
		durationMs: 0,
	});
	if (!media) {
		response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('Not Found');
		return;
	}
	response.writeHead(200, {
		'content-type': media.mimeType,
		'content-length': media.size,
		'content-disposition': 'attachment',
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store',
	});
	await pipeline(createReadStream(media.path), response);
}

function findAllowed({ clock, mediaSecret, world }: Emulator, { headers }: IncomingMessage, url: URL): StoredMedia | undefined {
	const mediaId = readDownloadUrl(url.searchParams, mediaSecret, clock.now());
	const media = mediaId === undefined ? undefined : findMedia(world, mediaId, clock.now());
	if (!media || isOtherSite(headers)) return undefined;
	try {
		const caller = identifyCaller(world, headers.authorization, new URLSearchParams());
		const accountId = world.phoneNumbers.get(media.phoneNumberId)?.accountId ?? '';
		return caller.kind === 'token' && caller.token.accountIds.includes(accountId) ? media : undefined;
	} catch {
		return undefined;
	}
}
