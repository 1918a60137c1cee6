import type { ContentOf } from '../../messages';
import { placeToWire } from './placeToWire';
import type { WireContent } from './wireContent';

/** A text as the API takes it. */
export function textToWire(content: ContentOf<'text'>): WireContent {
	return { type: 'text', text: { body: content.body, preview_url: content.previewUrl } };
}

/** A place as the API takes it. */
export function locationToWire(content: ContentOf<'location'>): WireContent {
	return { type: 'location', location: placeToWire(content) };
}

/** A reaction as the API takes it; an empty emoji removes it. */
export function reactionToWire(content: ContentOf<'reaction'>): WireContent {
	return { type: 'reaction', reaction: { message_id: content.messageId, emoji: content.emoji } };
}
