import { z } from 'zod/v4';
import type { Bubble, BubbleButton } from '../../../../world/bubble';
import { whatsAppError } from '../../../graphError';
import { characters } from '../../characters';
import { checkShape } from '../../checkShape';
import type { Sending } from '../messageKind';
import { ctaUrlAction } from './ctaUrl';
import type { InteractiveType } from './interactiveType';
import { bodyPart, drawHeader, imageHeader, requireUnique, videoHeader } from './parts';

const LINE_BREAKS_MAX = 2;
const cardIndex = z.number().int().min(0).max(9);
const reply = z.strictObject({ id: characters({ max: 256 }), title: characters({ max: 20 }) });

const cardBody = z.strictObject({
	text: characters({ max: 160 }).refine((text) => text.split('\n').length - 1 <= LINE_BREAKS_MAX, {
		error: `at most ${LINE_BREAKS_MAX} line breaks`,
	}),
});

const mediaCard = { card_index: cardIndex, header: z.discriminatedUnion('type', [imageHeader, videoHeader]), body: cardBody.optional() };

// The shape of quick replies on cards is not documented for certain: both spellings that occur are taken.
const quickReply = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('quick_reply'), quick_reply: reply }),
	z.strictObject({ type: z.literal('reply'), reply }),
]);
const quickReplies = z.strictObject({ buttons: z.array(quickReply).min(1).max(3) });

const card = z.discriminatedUnion('type', [
	z.strictObject({ ...mediaCard, type: z.literal('cta_url'), action: ctaUrlAction }),
	z.strictObject({ ...mediaCard, type: z.literal('quick_reply'), action: quickReplies }),
	z.strictObject({ ...mediaCard, type: z.literal('button'), action: quickReplies }),
	z.strictObject({
		card_index: cardIndex,
		type: z.literal('product'),
		action: z.strictObject({ catalog_id: z.string().min(1), product_retailer_id: z.string().min(1) }),
	}),
]);

type Card = z.output<typeof card>;

const shape = z.strictObject({
	type: z.literal('carousel'),
	body: bodyPart(),
	action: z.strictObject({
		cards: z.array(card).min(2).max(10).superRefine((cards, context) => {
			requireUnique(cards.map(({ card_index: index }, place) => ({ value: String(index), path: [place, 'card_index'] })), 'card_index', context);
		}),
	}),
});

/** Cards to scroll through. Meta: 2 to 10, all of one type and one kind of header, product cards of one catalogue; a card's text has 160 characters and 2 line breaks. */
export const carousel: InteractiveType = {
	type: 'carousel',
	compose(content, sending) {
		const { body, action } = checkShape(shape, content, 'interactive');
		requireSame(action.cards.map(({ type }) => type), 'type');
		requireSame(action.cards.map((given) => ('header' in given ? given.header.type : '')), 'header');
		requireSame(action.cards.map((given) => (given.type === 'product' ? given.action.catalog_id : '')), 'catalog_id');
		const inOrder = [...action.cards].sort((one, other) => one.card_index - other.card_index);
		const cards: Bubble[] = [];
		for (const given of inOrder) cards.push(drawCard(given, cards.flatMap(({ buttons }) => buttons).length, sending));
		return { body: body.text, buttons: [], cards };
	},
};

function requireSame(values: string[], what: string): void {
	if (new Set(values).size > 1) throw whatsAppError(131009, `interactive.action.cards: all cards must have the same ${what}`);
}

function drawCard(given: Card, firstButton: number, sending: Sending): Bubble {
	if (given.type === 'product') {
		const { catalog_id: catalogId, product_retailer_id: productId } = given.action;
		return {
			body: '',
			buttons: [{ index: firstButton, id: productId, label: 'View', answers: 'order' }],
			catalog: { catalogId, sections: [{ productIds: [productId] }] },
		};
	}
	return {
		...drawHeader(given.header, `interactive.action.cards[${given.card_index}].header`, sending),
		body: given.body?.text ?? '',
		buttons: cardButtons(given).map((button, place) => ({ ...button, index: firstButton + place })),
	};
}

function cardButtons({ action }: Exclude<Card, { type: 'product' }>): Array<Omit<BubbleButton, 'index'>> {
	if ('parameters' in action) {
		return [{ id: 'cta_url', label: action.parameters.display_text, answers: 'nothing', opens: action.parameters.url }];
	}
	return action.buttons.map((button) => {
		const { id, title } = button.type === 'reply' ? button.reply : button.quick_reply;
		return { id, label: title, answers: 'interactive' };
	});
}
