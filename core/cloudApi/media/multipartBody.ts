import { randomUUID } from 'node:crypto';

/** A multipart/form-data body that is produced while it is sent, so that a file of 100 MB never stands in memory. */
export interface StreamedBody {
	contentType: string;
	/** Known when the file's size is; otherwise the body is sent in chunks. */
	contentLength?: number;
	chunks: AsyncIterable<Uint8Array>;
}

/** A file as the upload needs it; the name must be free of quotes and line breaks, which are replaced. */
export interface UploadFile {
	stream: AsyncIterable<Uint8Array>;
	sizeBytes?: number;
	mimeType: string;
	filename: string;
}

/** Puts fields and one file into a multipart body. Source: RFC 7578. */
export function multipartBody(fields: Record<string, string>, file: UploadFile, boundary = `----whatsapp-ops-${randomUUID()}`): StreamedBody {
	const safeName = file.filename.replace(/["\r\n\\]/g, '_');
	const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
	const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${safeName}"\r\nContent-Type: ${file.mimeType}\r\n\r\n`;
	const head = Buffer.from(parts.join('') + fileHead);
	const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
	async function* chunks() {
		yield head;
		yield* file.stream;
		yield tail;
	}
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		contentLength: file.sizeBytes === undefined ? undefined : head.length + file.sizeBytes + tail.length,
		chunks: chunks(),
	};
}
