import type { Readable } from 'node:stream';
import type { CloudApi } from '../cloudApi';
import { describeMedia, type MediaDescription } from './describeMedia';

/** A file on its way: its facts, and its bytes as they come. */
export interface MediaDownload {
	description: MediaDescription;
	stream: Readable;
}

/**
 * Fetches a file by its media id: link, then bytes as a stream. The token goes to Meta's media host or the API host only;
 * redirects are not followed. Throws a CloudApiError. Source: Meta, download media.
 */
export async function downloadMedia(api: CloudApi, mediaId: string): Promise<MediaDownload> {
	const description = await describeMedia(api, mediaId);
	return { description, stream: await api.download(description.url) };
}
