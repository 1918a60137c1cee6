import { downloadUrl } from '../../media/downloadUrl';
import type { GraphCall, NodeOf } from '../graphCall';
import { unknownObject } from '../graphError';

type MediaCall = GraphCall<NodeOf<'media'>>;

/** `GET /{media-id}`: what the file is, and where it can be fetched for the next five minutes. */
export function readMedia({ emulator, node, query, selfUrl }: MediaCall): unknown {
	const { id, mimeType, sha256, size, phoneNumberId } = node.media;
	requireOwner('GET', id, phoneNumberId, query);
	return {
		messaging_product: 'whatsapp',
		url: downloadUrl({ origin: selfUrl.origin, mediaId: id, secret: emulator.mediaSecret, now: emulator.clock.now() }),
		mime_type: mimeType,
		sha256,
		file_size: String(size),
		id,
	};
}

/** `DELETE /{media-id}`. */
export function deleteMedia({ emulator, node, query }: MediaCall): unknown {
	const { id, path, phoneNumberId } = node.media;
	requireOwner('DELETE', id, phoneNumberId, query);
	emulator.world.media.delete(id);
	emulator.files.remove(path);
	return { success: true };
}

/** Meta: with `phone_number_id` the call succeeds only if the file belongs to that number. */
function requireOwner(method: string, id: string, owner: string, query: URLSearchParams): void {
	const claimed = query.get('phone_number_id');
	if (claimed !== null && claimed !== owner) throw unknownObject(method, id);
}
