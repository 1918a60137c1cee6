import type { ContentOf } from '../../messages';
import type { WireContent } from './toWire';

/** Reply buttons as the API takes them: an interactive message of type button. */
export function replyButtonsToWire(content: ContentOf<'replyButtons'>): WireContent {
	return {
		type: 'interactive',
		interactive: {
			type: 'button',
			...(content.header === undefined ? {} : { header: { type: 'text', text: content.header } }),
			body: { text: content.body },
			...(content.footer === undefined ? {} : { footer: { text: content.footer } }),
			action: { buttons: content.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
		},
	};
}
