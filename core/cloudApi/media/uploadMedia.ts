import { z } from 'zod/v4';
import { checkMedia, InvalidInputError, mediaMaxBytes, type MediaKind } from '../../messages';
import type { CloudApi } from '../cloudApi';
import { isAnimatedWebp, webpHeadBytes } from './animatedWebp';
import { multipartBody, type UploadFile } from './multipartBody';

const answer = z.looseObject({ id: z.coerce.string().min(1) });

/**
 * Ends the upload as soon as more bytes come than the limit allows, for files whose size was not known before and for
 * stickers, whose limit depends on whether they move.
 */
async function* limited({ stream, mimeType }: UploadFile, kind: MediaKind) {
	let sizeBytes = 0;
	let head = Buffer.alloc(0);
	for await (const chunk of stream) {
		sizeBytes += chunk.length;
		if (head.length < webpHeadBytes) head = Buffer.concat([head, chunk.subarray(0, webpHeadBytes)]);
		const still = kind === 'sticker' && head.length >= webpHeadBytes && !isAnimatedWebp(head);
		if (sizeBytes > mediaMaxBytes(kind, still)) checkMedia(kind, { mimeType, sizeBytes, still });
		yield chunk;
	}
}

/**
 * Uploads a file as it streams and gives its media id, which lives for 30 days. Type and size are checked first.
 * Throws an InvalidInputError or a CloudApiError. Source: Meta, media upload.
 */
export async function uploadMedia(api: CloudApi, phoneNumberId: string, kind: MediaKind, file: UploadFile): Promise<{ id: string }> {
	checkMedia(kind, file);
	const stream = limited(file, kind);
	try {
		const { id } = await api.call({
			method: 'POST',
			path: 'media',
			phoneNumberId,
			body: multipartBody({ messaging_product: 'whatsapp', type: file.mimeType }, { ...file, stream }),
			answer,
		});
		return { id };
	} catch (error) {
		const cause = error instanceof Error ? error.cause : undefined;
		throw cause instanceof InvalidInputError ? cause : error;
	}
}
