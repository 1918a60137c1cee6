import { open } from 'node:fs/promises';
import type { UploadSession } from '../../world/upload';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';

type UploadCall = GraphCall<NodeOf<'upload'>>;

/** `GET /upload:...`: how far an upload has come, so that it can go on from there. */
export function readUpload({ node: { upload } }: UploadCall): unknown {
	return { id: upload.id, file_offset: upload.received };
}

/** `POST /upload:...`: bytes from `file_offset` on. Answers with the file's handle once all are there, until then with the new offset. Throws 100. */
export async function continueUpload({ emulator, node: { upload }, request }: UploadCall): Promise<unknown> {
	const offset = Number(request.headers['file_offset'] ?? NaN);
	if (offset !== upload.received) throw plainGraphError(100, `(#100) The header file_offset must be ${upload.received}: so much has come`);
	await append(upload, request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
	if (upload.received < upload.fileLength) return { id: upload.id, file_offset: upload.received };
	const { uploads, samples } = emulator.world;
	uploads.delete(upload.id);
	const handle = `4::${Buffer.from(emulator.ids.alphanumeric(48)).toString('base64')}`;
	samples.set(handle, { path: upload.path, fileType: upload.fileType });
	return { h: handle };
}

/** Keeps every byte that came, also when the connection breaks. */
async function append(upload: UploadSession, source: AsyncIterable<Buffer>): Promise<void> {
	const file = await open(upload.path, 'a');
	try {
		for await (const chunk of source) {
			if (upload.received + chunk.length > upload.fileLength) {
				throw plainGraphError(100, `(#100) More bytes than the announced ${upload.fileLength}`);
			}
			await file.write(chunk);
			upload.received += chunk.length;
		}
	} finally {
		await file.close();
	}
}
