import type { ContentOf } from '../../messages';
import type { WireContent } from './toWire';

/** A text as the API takes it. */
export function textToWire(content: ContentOf<'text'>): WireContent {
	return { type: 'text', text: { body: content.body, preview_url: content.previewUrl } };
}
