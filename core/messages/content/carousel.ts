import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { body, buttonUrl } from './interactiveParts';
import { mediaSource } from './mediaSource';

const cardBody = limitedText({ label: 'Card text', max: 160 }).refine(
	(text) => text.split('\n').length <= 3,
	'A card text has more than 2 line breaks, which WhatsApp refuses. Remove some.',
);

const card = z.object({
	header: z.object({ type: z.enum(['image', 'video']), media: mediaSource }),
	body: cardBody.optional(),
	buttonText: limitedText({ label: 'Button text', max: 20 }),
	url: buttonUrl,
});

/**
 * Cards to swipe through, each with a picture or video and a link.
 * Source: Meta, interactive carousels: 2 to 10 cards, card text 160, all headers of one type, no footer.
 */
export const carouselContent = z.object({
	kind: z.literal('carousel'),
	body,
	cards: z
		.array(card)
		.min(2, { error: (issue) => `The carousel has ${(issue.input as unknown[]).length} card(s); WhatsApp needs 2 to 10. Add some, or send a button with a link.` })
		.max(10, { error: (issue) => `The carousel has ${(issue.input as unknown[]).length} cards; WhatsApp allows at most 10. Remove some.` })
		.refine((cards) => new Set(cards.map((entry) => entry.header.type)).size <= 1, 'Some cards have a picture and others a video; WhatsApp needs one type for all. Change some.'),
});
