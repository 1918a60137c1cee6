import type { Bubble, BubbleOffer } from '../../../../world/bubble';
import { partOf } from '../../../../world/templateParts';
import { whatsAppError } from '../../../graphError';
import { fillButtons } from './fillButtons';
import { fillHeader } from './fillHeader';
import { type Filling, only } from './filling';
import { fillText } from './fillText';

/** Meta: how long a body may be once filled. */
const BODY_MAX = { plain: 1_024, offer: 600, card: 160 };

/** A whole template with all its parts filled. */
export function fillTemplate(filling: Filling): Bubble {
	const { template } = filling;
	const offer = fillOffer(filling);
	const basic = fillBasicParts(filling, offer ? BODY_MAX.offer : BODY_MAX.plain, 0);
	const cards = fillCarousel(filling);
	const asksToCall = partOf(template.components, 'CALL_PERMISSION_REQUEST') !== undefined;
	return {
		...basic,
		...(offer && { offer: { ...offer, code: basic.buttons.find(({ copies }) => copies !== undefined)?.copies } }),
		...(cards && { cards }),
		...(asksToCall && {
			buttons: [
				...basic.buttons,
				{ index: basic.buttons.length, id: 'accept', label: 'Allow calls', answers: 'callPermission' as const },
				{ index: basic.buttons.length + 1, id: 'reject', label: 'Do not allow', answers: 'callPermission' as const },
			],
		}),
	};
}

/** Header, body, footer and buttons, which a template and a card of a carousel have alike. */
function fillBasicParts(filling: Filling, bodyMax: number, firstButton: number): Bubble {
	const { template, at } = filling;
	const { components, parameterFormat: format } = template;
	const header = fillHeader(filling);
	const body = fillText({
		part: `${at}body`,
		text: partOf(components, 'BODY')?.text ?? '',
		format,
		parameters: only(filling, 'body')?.parameters ?? [],
		max: bodyMax,
	});
	return { ...header, body, footer: partOf(components, 'FOOTER')?.text, ...fillButtons(filling, firstButton) };
}

function fillOffer(filling: Filling): BubbleOffer | undefined {
	const defined = partOf(filling.template.components, 'LIMITED_TIME_OFFER')?.limited_time_offer;
	const sent = only(filling, 'limited_time_offer')?.parameters[0]?.limited_time_offer;
	if (sent && !defined) throw whatsAppError(132012, 'limited_time_offer: the template has none');
	if (!defined) return undefined;
	if (defined.has_expiration === true && !sent) throw whatsAppError(132012, 'limited_time_offer: the offer expires and needs expiration_time_ms');
	return { text: defined.text, expiresAt: sent?.expiration_time_ms };
}

/** Meta: as many cards as were approved. Throws 132000 for another number, 132012 where there are none to fill. */
function fillCarousel(filling: Filling): Bubble[] | undefined {
	const { template } = filling;
	const defined = partOf(template.components, 'CAROUSEL')?.cards;
	const sent = only(filling, 'carousel')?.cards;
	if (sent && !defined) throw whatsAppError(132012, 'carousel: the template has none');
	if (!defined) return undefined;
	if (sent?.length !== defined.length) {
		throw whatsAppError(132000, `carousel: number of cards (${sent?.length ?? 0}) does not match the expected number (${defined.length})`);
	}
	const cards: Bubble[] = [];
	for (const [index, { components }] of defined.entries()) {
		const card = sent.find(({ card_index: given }) => given === index);
		if (!card) throw whatsAppError(132012, `carousel: no card has the card_index ${index}`);
		const firstButton = cards.flatMap(({ buttons }) => buttons).length;
		cards.push(
			fillBasicParts({ ...filling, template: { ...template, components }, sent: card.components, at: `card ${index} ` }, BODY_MAX.card, firstButton),
		);
	}
	return cards;
}
