import { z } from 'zod/v4';
import { characters } from '../characters';
import { checkShape } from '../checkShape';
import { mediaReference, takeMedia } from '../takeMedia';
import type { MessageKind } from './messageKind';

const caption = characters({ max: 1_024 }).optional();

/** A picture. Meta: jpeg or png, 5 MB, caption 1,024. */
export const imageKind = captionedKind('image');

/** A film. Meta: mp4 or 3gp, 16 MB, caption 1,024. */
export const videoKind = captionedKind('video');

function captionedKind(type: 'image' | 'video'): MessageKind {
	const shape = z.strictObject({ ...mediaReference, caption });
	return {
		type,
		freeForm: true,
		compose(content, sending) {
			const object = checkShape(shape, content, type);
			const media = takeMedia(type, object, { at: type, sending });
			return { bubble: { media, body: object.caption ?? '', buttons: [] }, category: 'service' };
		},
	};
}
