import type { Readable } from 'node:stream';
import { mediaMaxBytes } from '../../messages';
import type { CloudApi } from '../cloudApi';
import { describeMedia, type MediaDescription } from './describeMedia';
import { tooLarge, verifyFile } from './verifyFile';

/** A file on its way: its facts, and its bytes as they come. */
export interface MediaDownload {
	description: MediaDescription;
	/** Ends in a CloudApiError when the file is too large, damaged, or not of its type. */
	stream: Readable;
}

/** What a caller takes; bytes. */
export interface DownloadLimits {
	/** The most that a file may have; without it, the most that WhatsApp delivers. */
	maxBytes?: number;
}

/**
 * Fetches a file by its media id: link, then bytes as a stream, checked for size, SHA-256 and type while they come. The
 * token goes to Meta's media host or the API host only; redirects are not followed. Throws a CloudApiError.
 * Source: Meta, download media.
 */
export async function downloadMedia(api: CloudApi, mediaId: string, { maxBytes = mediaMaxBytes('document') }: DownloadLimits = {}): Promise<MediaDownload> {
	const description = await describeMedia(api, mediaId);
	const { url, mimeType, sha256, sizeBytes } = description;
	if (sizeBytes !== undefined && sizeBytes > maxBytes) throw tooLarge(maxBytes);
	return { description, stream: verifyFile(await api.download(url), { mimeType, sha256, sizeBytes, maxBytes }) };
}
