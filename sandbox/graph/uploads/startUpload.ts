import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError, unknownObject } from '../graphError';
import { readParameters } from '../subscriptions/readParameters';

const TYPES = ['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4'];
const MAX_BYTES = 100 * 1_048_576;

/** `POST /{app-id}/uploads`: announces a file. Meta: pdf, jpeg, png and mp4. Throws 100. */
export function startUpload({ emulator, caller, node, query, body }: GraphCall<NodeOf<'app'>>): unknown {
	const appId = caller.kind === 'app' ? caller.appId : caller.token.appId;
	if (appId !== node.app.id) throw unknownObject('POST', node.app.id);
	const parameter = readParameters(body, query);
	const fileType = parameter('file_type');
	const fileLength = Number(parameter('file_length'));
	if (!fileType || !TYPES.includes(fileType)) throw plainGraphError(100, `(#100) Param file_type must be one of {${TYPES.join(', ')}}`);
	if (!Number.isInteger(fileLength) || fileLength < 1 || fileLength > MAX_BYTES) {
		throw plainGraphError(100, '(#100) Param file_length must be the number of bytes of the file');
	}
	const id = `upload:${Buffer.from(`1:attachment:${emulator.ids.alphanumeric(24)}`).toString('base64url')}`;
	emulator.world.uploads.set(id, { id, appId, fileType, fileLength, path: emulator.files.newPath(), received: 0 });
	return { id };
}
