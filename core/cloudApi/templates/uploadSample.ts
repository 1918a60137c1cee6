import { z } from 'zod/v4';
import { InvalidInputError } from '../../messages';
import type { CloudApi } from '../cloudApi';
import type { UploadFile } from '../media/multipartBody';

const session = z.looseObject({ id: z.string().startsWith('upload:') });
const handle = z.looseObject({ h: z.string().min(1) });

const sampleTypes = new Set(['application/pdf', 'image/jpeg', 'image/png', 'video/mp4']);

/**
 * Uploads the sample file of a template's header and gives the handle for `example.header_handle`. The size must be known.
 * Source: Meta, resumable upload: PDF, JPEG, PNG, MP4.
 */
export async function uploadSample(api: CloudApi, file: UploadFile & { sizeBytes: number }): Promise<string> {
	if (!sampleTypes.has(file.mimeType)) {
		throw new InvalidInputError([{ field: 'sample', message: `The sample has the type ${file.mimeType}; Meta takes PDF, JPEG, PNG or MP4. Convert it.` }]);
	}
	if (api.account.appId === '') {
		throw new InvalidInputError([{ field: 'appId', message: 'The credential has no App ID, which the upload of a sample needs. Enter it.' }]);
	}
	const { id } = await api.call({
		method: 'POST',
		path: `${api.account.appId}/uploads`,
		query: { file_name: file.filename, file_length: String(file.sizeBytes), file_type: file.mimeType },
		answer: session,
	});
	const { h } = await api.call({
		method: 'POST',
		path: id,
		headers: { file_offset: '0', authorization: `OAuth ${api.account.accessToken}` },
		body: { contentType: file.mimeType, contentLength: file.sizeBytes, chunks: file.stream },
		answer: handle,
	});
	return h;
}
