import type { IncomingMessage } from 'node:http';
import { boundaryOf, MalformedForm, type PartSink, readMultipart } from '../../http/readMultipart';
import { type FileReceiver, type ReceivedFile, receiveFile } from '../../media/receiveFile';
import { plainGraphError } from '../graphError';

/** An upload as it came: its fields, and its file on disk with the content type of its part. */
export interface UploadForm {
	fields: Map<string, string>;
	file?: ReceivedFile;
	partType?: string;
}

const FIELD_MAX_BYTES = 4_096;

/** Reads the form of an upload; the file goes to `path` as it comes. Throws code 100 for anything but a form. */
export async function readUploadForm(request: IncomingMessage, path: string, maxBytes: number): Promise<UploadForm> {
	const boundary = boundaryOf(request.headers['content-type']);
	if (boundary === undefined) throw plainGraphError(100, '(#100) Invalid parameter: an upload is a multipart/form-data body');
	const form: UploadForm = { fields: new Map() };
	let receiver: FileReceiver | undefined;
	try {
		// Left open after an error, so that the rest can be read away and the client hears the answer.
		const source = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
		await readMultipart(source, boundary, async (part) => {
			if (part.name !== 'file' || form.partType !== undefined) return fieldSink(form.fields, part.name);
			form.partType = part.contentType ?? 'text/plain';
			receiver = await receiveFile(path, maxBytes);
			return fileSink(form, receiver);
		});
	} catch (error) {
		if (error instanceof MalformedForm) throw plainGraphError(100, `(#100) Invalid parameter: ${error.message}`);
		throw error;
	} finally {
		await receiver?.close();
	}
	return form;
}

function fieldSink(fields: UploadForm['fields'], name: string): PartSink {
	let value = Buffer.alloc(0);
	return {
		write(chunk) {
			value = Buffer.concat([value, chunk.subarray(0, FIELD_MAX_BYTES - value.length)]);
		},
		end() {
			fields.set(name, value.toString('utf8'));
		},
	};
}

function fileSink(form: UploadForm, receiver: FileReceiver): PartSink {
	return {
		write: (chunk) => receiver.write(chunk),
		async end() {
			form.file = await receiver.finish();
		},
	};
}
