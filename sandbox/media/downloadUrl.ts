import { createHmac, timingSafeEqual } from 'node:crypto';

/** The path under which files are downloaded. */
export const DOWNLOAD_PATH = '/sandbox-media/whatsapp_business/attachments/';

/** Meta: a download address lives five minutes. */
const LIFE_S = 5 * 60;

/** The address of a file for the next five minutes: `mid` the media id, `ext` its end in Unix seconds, `hash` the proof of both. */
export function downloadUrl(options: { origin: string; mediaId: string; secret: string; now: number }): string {
	const { origin, mediaId, secret, now } = options;
	const ext = String(Math.floor(now / 1_000) + LIFE_S);
	const url = new URL(DOWNLOAD_PATH, origin);
	url.search = new URLSearchParams({ mid: mediaId, ext, hash: proofOf(mediaId, ext, secret) }).toString();
	return url.toString();
}

/** The media id that an address stands for, unless it has expired or was made up. */
export function readDownloadUrl(query: URLSearchParams, secret: string, now: number): string | undefined {
	const [mid, ext, hash] = [query.get('mid') ?? '', query.get('ext') ?? '', query.get('hash') ?? ''];
	const [given, right] = [Buffer.from(hash), Buffer.from(proofOf(mid, ext, secret))];
	const genuine = given.length === right.length && timingSafeEqual(given, right);
	return genuine && now < Number(ext) * 1_000 ? mid : undefined;
}

function proofOf(mediaId: string, ext: string, secret: string): string {
	return createHmac('sha256', secret).update(`${mediaId}:${ext}`).digest('base64url').slice(0, 32);
}
