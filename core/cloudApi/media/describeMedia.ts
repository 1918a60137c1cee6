import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';

const answer = z.looseObject({
	id: z.coerce.string(),
	url: z.string(),
	mime_type: z.string().default('application/octet-stream'),
	sha256: z.string().optional(),
	file_size: z.coerce.number().optional(),
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
