import { checkBody } from './checkBody';
import { checkButtons } from './checkButtons';
import { checkHeader } from './checkHeader';
import { definitionError } from './definitionError';
import type { Written } from './definitionShape';
import { type DefinitionContext, partOf } from './writtenParts';

const CARD_BODY_MAX = 160;
const CARD_BUTTONS_MAX = 2;
const CARD_HEADERS = ['IMAGE', 'VIDEO', 'PRODUCT'];

/** Checks the cards of a carousel. Meta: 2 to 10 cards of the same structure, each with a picture, a film or a product and at most two buttons. */
export function checkCarousel({ cards }: Written<'CAROUSEL'>, context: DefinitionContext): void {
	if (cards.length < 2 || cards.length > 10) throw definitionError(`A carousel has 2 to 10 cards, not ${cards.length}`);
	if (new Set(cards.map(structureOf)).size > 1) throw definitionError('All cards must have the same structure');
	for (const { components } of cards) {
		const [header, body, buttons] = [partOf(components, 'HEADER'), partOf(components, 'BODY'), partOf(components, 'BUTTONS')];
		if (!header || !CARD_HEADERS.includes(header.format)) throw definitionError('A card needs a header of an image, a video or a product', 'header');
		checkHeader(header, context);
		if (body) checkBody(body, context.parameterFormat, CARD_BODY_MAX);
		if (!buttons) throw definitionError('A card needs buttons');
		checkButtons(buttons.buttons, CARD_BUTTONS_MAX);
	}
}

function structureOf({ components }: Written<'CAROUSEL'>['cards'][number]): string {
	const parts = components.map((component) => {
		if (component.type === 'HEADER') return `HEADER ${component.format}`;
		return component.type === 'BUTTONS' ? component.buttons.map(({ type }) => type).join('+') : component.type;
	});
	return parts.sort().join(', ');
}
