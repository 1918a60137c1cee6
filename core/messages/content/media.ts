import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { mediaSource } from './mediaSource';

const caption = limitedText({ label: 'Caption', max: 1024 }).optional();

/** A picture. Source: Meta, image messages: JPEG or PNG up to 5 MB, caption of 1,024 characters. */
export const imageContent = z.object({ kind: z.literal('image'), media: mediaSource, caption });

/** A video. Source: Meta, video messages: MP4 or 3GP (H.264, AAC) up to 16 MB, caption of 1,024 characters. */
export const videoContent = z.object({ kind: z.literal('video'), media: mediaSource, caption });

/** A sound or, with `voice`, a voice note. Source: Meta, audio messages: up to 16 MB; voice notes are OGG with OPUS. */
export const audioContent = z.object({ kind: z.literal('audio'), media: mediaSource, voice: z.boolean().default(false) });

/** A document. Source: Meta, document messages: up to 100 MB, caption of 1,024 characters. */
export const documentContent = z.object({
	kind: z.literal('document'),
	media: mediaSource,
	caption,
	filename: limitedText({ label: 'File name', max: 240 }).optional(),
});

/** A sticker. Source: Meta, sticker messages: WebP of 512 by 512 pixels, 100 KB or, animated, 500 KB. */
export const stickerContent = z.object({ kind: z.literal('sticker'), media: mediaSource });
