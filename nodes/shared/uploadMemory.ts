/** A media id lives for 30 days; one day is kept back for messages that wait. Source: Meta, media upload. */
const livesForMs = 29 * 24 * 60 * 60 * 1000;
const mostEntries = 1000;

/** What makes two uploads the same: where they went and what they hold. */
export interface UploadKey {
	baseUrl: string;
	phoneNumberId: string;
	mimeType: string;
	sha256: string;
}

interface Remembered {
	id: string;
	uploadedAtMs: number;
}

/** Per process and lost with it: forgetting costs one more upload and nothing else. */
const uploads = new Map<string, Remembered>();

const textOf = ({ baseUrl, phoneNumberId, mimeType, sha256 }: UploadKey) => [baseUrl, phoneNumberId, mimeType, sha256].join(' ');

/** The media id of an earlier upload of the same file, while it lives. */
export function rememberedUpload(key: UploadKey, nowMs: number): string | undefined {
	const found = uploads.get(textOf(key));
	return found !== undefined && nowMs - found.uploadedAtMs < livesForMs ? found.id : undefined;
}

/** Remembers an upload; the oldest of more than 1,000 is forgotten. */
export function rememberUpload(key: UploadKey, id: string, nowMs: number): void {
	uploads.delete(textOf(key));
	uploads.set(textOf(key), { id, uploadedAtMs: nowMs });
	if (uploads.size > mostEntries) uploads.delete(uploads.keys().next().value!);
}

/** Forgets an upload, after the API said that it does not know the id any more or after it was deleted. */
export function forgetUpload(id: string): void {
	for (const [key, remembered] of uploads) if (remembered.id === id) uploads.delete(key);
}
