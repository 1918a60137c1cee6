import { addMedia } from '../../media/addMedia';
import { bareType, kindOfType, LARGEST_MEDIA_BYTES, mediaKinds } from '../../media/mediaKinds';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError, whatsAppError } from '../graphError';
import { readUploadForm, type UploadForm } from './readUploadForm';

/** `POST /{phone-number-id}/media`: a file for later messages of this number. Throws 100 for the form or the type, 131053 for the size. */
export async function uploadMedia({ emulator, node, query, request }: GraphCall<NodeOf<'phoneNumber'>>): Promise<unknown> {
	const path = emulator.files.newPath();
	try {
		const form = await readUploadForm(request, path, LARGEST_MEDIA_BYTES);
		const { file, mimeType } = check(form, query);
		const { id } = addMedia(emulator, file, { phoneNumberId: node.phoneNumber.id, mimeType, origin: 'uploaded' });
		return { id };
	} catch (error) {
		emulator.files.remove(path);
		throw error;
	}
}

function check({ fields, file, partType }: UploadForm, query: URLSearchParams) {
	const product = fields.get('messaging_product') ?? query.get('messaging_product') ?? undefined;
	if (product === undefined) throw plainGraphError(100, '(#100) The parameter messaging_product is required.');
	if (product !== 'whatsapp') throw plainGraphError(100, '(#100) Param messaging_product must be one of {WHATSAPP}');
	if (!file) throw plainGraphError(100, '(#100) The parameter file is required.');
	const mimeType = fields.get('type') ?? partType;
	if (mimeType === undefined) throw plainGraphError(100, '(#100) The parameter type is required.');
	const kind = kindOfType(mimeType);
	if (!kind) {
		const known = Object.values(mediaKinds).flatMap(({ types }) => types).join(', ');
		throw plainGraphError(100, `(#100) Param file must be a file with one of the following types: ${known}. Received file of type '${bareType(mimeType)}'.`);
	}
	if (file.size === 0) throw whatsAppError(131053, 'The file is empty');
	const { maxBytes } = mediaKinds[kind];
	if (file.size > maxBytes) throw whatsAppError(131053, `A file of type ${bareType(mimeType)} may have ${maxBytes} bytes, this one has ${file.size}`);
	return { file, mimeType };
}
