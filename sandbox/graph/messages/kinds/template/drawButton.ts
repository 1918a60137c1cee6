import type { SeedTemplate, TemplateButton } from '../../../../seed/seed';
import type { Bubble, BubbleButton } from '../../../../world/bubble';
import { partOf } from '../../../../world/templateParts';
import { whatsAppError } from '../../../graphError';
import { drawSections } from '../interactive/products';
import { variablesOf } from './fillText';
import type { SentOf } from './templateShape';

/** What a button opens inside the chat. */
export type Drawn = Pick<Bubble, 'form' | 'catalog'>;

type Parameter = SentOf<'button'>['parameters'][number];

interface ButtonFilling {
	/** How error details name the button. */
	part: string;
	sent: SentOf<'button'> | undefined;
	template: SeedTemplate;
}

const OFFER_CODE_MAX = 15;

/** One button with its value. Throws 131008 for a missing value, 132012 for one of the wrong type, 132018 for one that cannot be. */
export function drawButton(button: TemplateButton, filling: ButtonFilling): Drawn & { button: Omit<BubbleButton, 'index'> } {
	const { part, sent } = filling;
	if (sent && sent.parameters.length > 1 && button.type !== 'VOICE_CALL') throw whatsAppError(132018, `${part} takes one parameter`);
	switch (button.type) {
		case 'QUICK_REPLY':
			// Meta: without a payload of its own the webhook repeats the label.
			return { button: { id: take('payload', filling)?.payload ?? button.text, label: button.text, answers: 'button' } };
		case 'PHONE_NUMBER':
			return { button: { id: button.text, label: button.text, answers: 'nothing', opens: `tel:${button.phone_number}` } };
		case 'URL':
			return { button: { id: button.text, label: button.text, answers: 'nothing', opens: fillUrl(button.url, filling) } };
		case 'COPY_CODE':
			return { button: { id: 'copy_code', label: button.text ?? 'Copy offer code', answers: 'nothing', copies: takeCoupon(filling) } };
		case 'OTP':
			return { button: { id: 'otp', label: button.text ?? 'Copy code', answers: 'nothing', copies: must('text', filling).text } };
		case 'FLOW':
			return { button: { id: 'flow', label: button.text, answers: 'form' }, form: drawForm(button.text, take('action', filling)) };
		case 'MPM': {
			const { sections, thumbnail_product_retailer_id: thumbnailId } = must('action', filling).action;
			if (!sections || !thumbnailId) throw whatsAppError(131008, `${part} requires action.sections and action.thumbnail_product_retailer_id`);
			return { button: { id: 'mpm', label: button.text, answers: 'order' }, catalog: { thumbnailId, sections: drawSections(sections) } };
		}
		case 'CATALOG': {
			const thumbnailId = take('action', filling)?.action.thumbnail_product_retailer_id;
			return { button: { id: 'catalog', label: button.text, answers: 'order' }, catalog: { thumbnailId, sections: [] } };
		}
		case 'SPM':
			return { button: { id: 'spm', label: button.text, answers: 'order' } };
		case 'REQUEST_CONTACT_INFO':
			return { button: { id: 'share', label: button.text, answers: 'contactInfo' } };
		case 'VOICE_CALL':
			return { button: { id: 'voice_call', label: button.text, answers: 'nothing' } };
	}
}

function take<Type extends Parameter['type']>(type: Type, { part, sent }: ButtonFilling): Extract<Parameter, { type: Type }> | undefined {
	const parameter = sent?.parameters[0];
	if (parameter && parameter.type !== type) throw whatsAppError(132012, `${part} takes a parameter of type ${type}`);
	return parameter as Extract<Parameter, { type: Type }> | undefined;
}

function must<Type extends Parameter['type']>(type: Type, filling: ButtonFilling): Extract<Parameter, { type: Type }> {
	const parameter = take(type, filling);
	if (!parameter) throw whatsAppError(131008, `${filling.part} requires a parameter of type ${type}`);
	return parameter;
}

function fillUrl(url: string, filling: ButtonFilling): string {
	const wanted = variablesOf(url).length;
	if (wanted === 0 && filling.sent) throw whatsAppError(132018, `${filling.part} of type url takes no parameter`);
	if (wanted === 0) return url;
	const { text } = must('text', filling);
	return url.replace(/\{\{.*?\}\}/, () => text);
}

/** Meta: an offer code is alphanumeric and has 15 characters in a limited-time offer, 20 elsewhere. */
function takeCoupon(filling: ButtonFilling): string {
	const { coupon_code: code } = must('coupon_code', filling);
	if (!/^[A-Za-z0-9]+$/.test(code)) throw whatsAppError(132018, `${filling.part}: a coupon code has letters and digits only`);
	if (partOf(filling.template.components, 'LIMITED_TIME_OFFER') && code.length > OFFER_CODE_MAX) {
		throw whatsAppError(131009, `${filling.part}: the coupon code of a limited-time offer has at most ${OFFER_CODE_MAX} characters`);
	}
	return code;
}

function drawForm(title: string, parameter: Extract<Parameter, { type: 'action' }> | undefined): Bubble['form'] {
	const data = Object.entries(parameter?.action.flow_action_data ?? {});
	return {
		name: 'flow',
		title,
		token: parameter?.action.flow_token ?? 'unused',
		fields: [
			...data.map(([key, value]) => ({ key, label: key, value: typeof value === 'string' ? value : JSON.stringify(value) })),
			{ key: 'answer', label: 'Answer', value: '' },
		],
	};
}
