import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';

const answer = z.looseObject({
	id: z.coerce.string(),
	url: z.string(),
	mime_type: z.string().min(1).catch('application/octet-stream'),
	sha256: z.string().optional().catch(undefined),
	// A text in Meta's documentation and a number in some answers; what is neither says nothing.
	file_size: z.coerce.number().positive().optional().catch(undefined),
});

/** What the API knows of a file; the link lives for 5 minutes and needs the token. */
export interface MediaDescription {
	id: string;
	url: string;
	mimeType: string;
	sha256?: string;
	sizeBytes?: number;
}

/** Looks a media id up. Source: Meta, retrieve media URL. */
export async function describeMedia(api: CloudApi, mediaId: string): Promise<MediaDescription> {
	const { id, url, mime_type: mimeType, sha256, file_size: sizeBytes } = await api.call({ method: 'GET', path: mediaId, answer });
	return { id, url, mimeType, sha256, sizeBytes };
}
