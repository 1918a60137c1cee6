import type { World } from './world';

/** A file that the business uploaded or a person sent. Instants in milliseconds; the bytes lie at `path`. */
export interface StoredMedia {
	id: string;
	phoneNumberId: string;
	mimeType: string;
	sha256: string;
	size: number;
	path: string;
	/** Only for image/webp: whether it moves, by which its limit as a sticker is judged. */
	animated: boolean;
	expiresAt: number;
}

/** The file with this id while it lives. Meta: 30 days after an upload, 7 days after it came by webhook. */
export function findMedia({ media }: Pick<World, 'media'>, id: string, now: number): StoredMedia | undefined {
	const found = media.get(id);
	return found && now < found.expiresAt ? found : undefined;
}
