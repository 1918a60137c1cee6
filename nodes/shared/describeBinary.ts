import type { Readable } from 'node:stream';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { checkMedia, InvalidInputError, mediaKindOf, type MediaKind } from '../../core/messages';

/** A binary file of an item: what is known of it, and its bytes when they are asked for. */
export interface BinaryFile {
	property: string;
	filename: string;
	mimeType: string;
	/** As what it is sent. */
	kind: MediaKind;
	/** Absent where n8n does not know it before the file has been read. */
	sizeBytes?: number;
	open(): Promise<Readable | Buffer>;
}

/** n8n knows where the workflow's settings put files: beside the item's JSON or in it. */
function findBinary(context: IExecuteFunctions, index: number, property: string): IBinaryData | undefined {
	try {
		return context.helpers.assertBinaryData(index, property);
	} catch {
		// The caller says which fields there are; n8n's words do not.
		return undefined;
	}
}

function noSuchField(context: IExecuteFunctions, index: number, property: string): InvalidInputError {
	const known = Object.keys(context.getInputData()[index]?.binary ?? {});
	const has = known.length === 0 ? 'the item has no binary field' : `the item has ${known.join(', ')}`;
	return new InvalidInputError([{ field: property, message: `There is no binary field "${property}"; ${has}. Enter the name of one, or choose another source for the file.` }]);
}

/**
 * Looks a binary field up without reading it, and checks type and size for what it is sent as, or for what its type fits
 * best; throws an InvalidInputError that names the field.
 */
export function describeBinary(context: IExecuteFunctions, index: number, property: string, as?: MediaKind): BinaryFile {
	const data = findBinary(context, index, property);
	if (data === undefined) throw noSuchField(context, index, property);
	const { id, mimeType } = data;
	const kind = as ?? mediaKindOf(mimeType);
	const sizeBytes = data.bytes ?? (id === undefined ? Buffer.byteLength(data.data, 'base64') : undefined);
	checkMedia(kind, { mimeType, sizeBytes });
	return {
		property,
		filename: data.fileName ?? `file.${data.fileExtension ?? 'bin'}`,
		mimeType,
		kind,
		sizeBytes,
		open: async () => (id === undefined ? Buffer.from(data.data, 'base64') : await context.helpers.getBinaryStream(id)),
	};
}
