import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Emulator } from '../emulator';
import { bareType, kindOfType } from '../media/mediaKinds';
import { findMedia } from '../world/storedMedia';
import { ControlError } from './controlError';

/** `GET /sandbox/media/{id}`: a file for the page's own pictures, films and sounds. What a browser would run goes out as a download. */
export async function streamMedia({ clock, world }: Emulator, mediaId: string, response: ServerResponse): Promise<void> {
	const media = findMedia(world, mediaId, clock.now());
	if (!media) throw new ControlError(404, `There is no media with the id ${mediaId}, or it has expired`);
	const kind = kindOfType(media.mimeType);
	const shown = kind !== undefined && kind !== 'document';
	response.writeHead(200, {
		'content-type': shown ? bareType(media.mimeType) : 'application/octet-stream',
		'content-length': media.size,
		'content-disposition': shown ? 'inline' : 'attachment',
		'content-security-policy': "default-src 'none'; sandbox",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store',
	});
	await pipeline(createReadStream(media.path), response);
}
