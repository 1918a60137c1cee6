/** What makes two uploads the same: where they went and what they hold. */
export interface UploadKey {
	account: string;
	phoneNumberId: string;
	mimeType: string;
	/** Hex. */
	sha256: string;
}

/** Files that were uploaded already, so that the same file is not uploaded for every message. */
export interface Uploads {
	/** The media id, when it was uploaded after this instant. */
	find(key: UploadKey, uploadedAfter: string): Promise<string | undefined>;
	remember(key: UploadKey, mediaId: string, now: string): Promise<void>;
	/** After the API said that it does not know the id any more, or after it was deleted. */
	forget(mediaId: string): Promise<void>;
	purge(before: string, limit: number): Promise<number>;
}
