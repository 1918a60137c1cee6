import { z } from 'zod/v4';
import { bareType } from '../../../media/mediaKinds';
import { whatsAppError } from '../../graphError';
import { checkShape } from '../checkShape';
import { mediaReference, takeMedia } from '../takeMedia';
import type { MessageKind } from './messageKind';

const shape = z.strictObject({ ...mediaReference, voice: z.boolean().optional() });

/** A sound without caption. Meta: 16 MB; a voice note is an ogg file. */
export const audioKind: MessageKind = {
	type: 'audio',
	freeForm: true,
	compose(content, sending) {
		const { voice, ...object } = checkShape(shape, content, 'audio');
		const media = takeMedia('audio', object, { at: 'audio', sending });
		if (voice && media.mimeType !== undefined && bareType(media.mimeType) !== 'audio/ogg') {
			throw whatsAppError(131053, `audio.voice: a voice note is audio/ogg, this file is ${bareType(media.mimeType)}`);
		}
		return { bubble: { media: { ...media, ...(voice && { voice }) }, body: '', buttons: [] }, category: 'service' };
	},
};
