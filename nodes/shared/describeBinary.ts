import type { Readable } from 'node:stream';
import type { IExecuteFunctions } from 'n8n-workflow';
import { checkMedia, InvalidInputError, type MediaKind } from '../../core/messages';

/** A binary file of an item: what is known of it, and its bytes when they are asked for. */
export interface BinaryFile {
	property: string;
	filename: string;
	mimeType: string;
	/** Absent where n8n does not know it before the file has been read. */
	sizeBytes?: number;
	open(): Promise<Readable | Buffer>;
}

/** Looks a binary field up without reading it, and checks type and size; throws an InvalidInputError that names the field. */
export function describeBinary(context: IExecuteFunctions, index: number, property: string, kind: MediaKind): BinaryFile {
	const data = context.getInputData()[index]?.binary?.[property];
	if (data === undefined) {
		const known = Object.keys(context.getInputData()[index]?.binary ?? {});
		const has = known.length === 0 ? 'the item has no binary field' : `the item has ${known.join(', ')}`;
		throw new InvalidInputError([{ field: property, message: `There is no binary field "${property}"; ${has}. Enter the name of one, or choose another source for the file.` }]);
	}
	const { id } = data;
	const sizeBytes = data.bytes ?? (id === undefined ? Buffer.byteLength(data.data, 'base64') : undefined);
	checkMedia(kind, { mimeType: data.mimeType, sizeBytes });
	return {
		property,
		filename: data.fileName ?? `file.${data.fileExtension ?? 'bin'}`,
		mimeType: data.mimeType,
		sizeBytes,
		open: async () => (id === undefined ? Buffer.from(data.data, 'base64') : await context.helpers.getBinaryStream(id)),
	};
}
