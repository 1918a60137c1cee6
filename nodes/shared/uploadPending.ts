import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { uploadMedia, type CloudApi } from '../../core/cloudApi';
import { rememberUpload, rememberedUpload } from './uploadMemory';
import type { MediaKind } from '../../core/messages';
import type { BinaryFile } from './describeBinary';

/** Where a file of a draft comes from; `id` of a binary file is a stand-in until it has been uploaded. */
export interface MediaReference {
	id?: string;
	link?: string;
	/** The name of a binary file, which documents show. */
	filename?: string;
}

/** A binary file that has to be uploaded before the message that refers to it can be sent. */
export interface PendingUpload {
	file: BinaryFile;
	kind: MediaKind;
	/** The reference inside the draft; its id is set once the upload is done. */
	reference: MediaReference;
}

const asStream = (content: Readable | Buffer): Readable => (Buffer.isBuffer(content) ? Readable.from([content]) : content);

/** SHA-256 of a file, read as a stream. */
async function hashOf(content: Readable | Buffer): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of asStream(content)) hash.update(chunk as Uint8Array);
	return hash.digest('hex');
}

/**
 * Uploads the files that a draft refers to and puts their media ids into it. A file with the same content that this
 * process has uploaded for the same number is used again while its id lives; the ids of such files are returned.
 */
export async function uploadPending(api: CloudApi, phoneNumberId: string, uploads: PendingUpload[]): Promise<string[]> {
	const reused: string[] = [];
	for (const { file, kind, reference } of uploads) {
		const key = { baseUrl: api.account.baseUrl, phoneNumberId, mimeType: file.mimeType, sha256: await hashOf(await file.open()) };
		const known = rememberedUpload(key, Date.now());
		const id = known ?? (await uploadMedia(api, phoneNumberId, kind, { ...file, stream: asStream(await file.open()) })).id;
		if (known === undefined) rememberUpload(key, id, Date.now());
		else reused.push(id);
		reference.id = id;
	}
	return reused;
}
