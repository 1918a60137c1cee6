import type { ReceivedFile } from '../media/receiveFile';

/** A resumable upload under way; `received` grows with each request. */
export interface UploadSession {
	id: string;
	appId: string;
	fileType: string;
	fileLength: number;
	path: string;
	received: number;
}

/** A finished upload, named by its handle: a sample for a template's header, not a file for messages. */
export type UploadedSample = Pick<ReceivedFile, 'path'> & { fileType: string };
