import type { ContentOf } from '../../messages';
import type { WireContent } from './wireContent';

/** A picture as the API takes it. */
export function imageToWire({ media, caption }: ContentOf<'image'>): WireContent {
	return { type: 'image', image: { ...media, caption } };
}

/** A video as the API takes it. */
export function videoToWire({ media, caption }: ContentOf<'video'>): WireContent {
	return { type: 'video', video: { ...media, caption } };
}

/** A sound or voice note as the API takes it. */
export function audioToWire({ media, voice }: ContentOf<'audio'>): WireContent {
	return { type: 'audio', audio: { ...media, ...(voice ? { voice } : {}) } };
}

/** A document as the API takes it. */
export function documentToWire({ media, caption, filename }: ContentOf<'document'>): WireContent {
	return { type: 'document', document: { ...media, caption, filename } };
}

/** A sticker as the API takes it. */
export function stickerToWire({ media }: ContentOf<'sticker'>): WireContent {
	return { type: 'sticker', sticker: { ...media } };
}
