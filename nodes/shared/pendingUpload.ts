import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileStandIn, type MediaKind } from '../../core/messages';
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

/** A pending upload of which the content is known. */
export interface HashedUpload extends PendingUpload {
	/** Hex. */
	sha256: string;
}

/** A file's content as a stream, wherever n8n keeps it. */
export async function streamOf(file: BinaryFile): Promise<Readable> {
	const content = await file.open();
	return Buffer.isBuffer(content) ? Readable.from([content]) : content;
}

/** Reads the files of a draft once as streams, and lets their content stand in it until they are uploaded. */
export async function hashUploads(uploads: PendingUpload[]): Promise<HashedUpload[]> {
	const hashed: HashedUpload[] = [];
	for (const upload of uploads) {
		const hash = createHash('sha256');
		for await (const chunk of await streamOf(upload.file)) hash.update(chunk as Uint8Array);
		const sha256 = hash.digest('hex');
		upload.reference.id = fileStandIn(sha256);
		hashed.push({ ...upload, sha256 });
	}
	return hashed;
}
