import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';

const answer = z.looseObject({ success: z.literal(true) });

/** Deletes an uploaded file. Source: Meta, delete media. */
export async function deleteMedia(api: CloudApi, mediaId: string): Promise<void> {
	await api.call({ method: 'DELETE', path: mediaId, answer });
}
