import type { ContentOf } from '../../messages';
import { headerToWire } from './headerToWire';
import { interactive } from './interactiveToWire';
import type { WireContent } from './wireContent';

/** Cards with links as the API takes them. */
export function carouselToWire({ body, cards }: ContentOf<'carousel'>): WireContent {
	const wireCards = cards.map((card, index) => ({
		card_index: index,
		type: 'cta_url',
		header: headerToWire(card.header),
		body: card.body === undefined ? undefined : { text: card.body },
		action: { name: 'cta_url', parameters: { display_text: card.buttonText, url: card.url } },
	}));
	return interactive('carousel', { body, action: { cards: wireCards } });
}
