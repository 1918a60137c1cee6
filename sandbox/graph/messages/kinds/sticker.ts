import { checkShape } from '../checkShape';
import { mediaObject, takeMedia } from '../takeMedia';
import type { MessageKind } from './messageKind';

/** A sticker without caption. Meta: webp, 100 KB, or 500 KB when it moves. */
export const stickerKind: MessageKind = {
	type: 'sticker',
	freeForm: true,
	compose(content, sending) {
		const media = takeMedia('sticker', checkShape(mediaObject, content, 'sticker'), { at: 'sticker', sending });
		return { bubble: { media, body: '', buttons: [] }, category: 'service' };
	},
};
