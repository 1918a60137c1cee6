import type { TemplateButton } from '../../../../seed/seed';
import type { BubbleButton } from '../../../../world/message';
import { whatsAppError } from '../../../graphError';
import { variablesOf } from './fillText';
import type { SentComponents } from './templateShape';

type SentButton = Extract<SentComponents[number], { type: 'button' }>;

const TYPE_OF: Record<SentButton['sub_type'], TemplateButton['type']> = { quick_reply: 'QUICK_REPLY', url: 'URL' };

/** The buttons as the phone shows them. Throws 132012 for a value at the wrong button, 132018 for one too many, 131008 for one that is missing. */
export function fillButtons(buttons: TemplateButton[], sent: SentButton[]): BubbleButton[] {
	for (const { index, sub_type: subType } of sent) {
		if (buttons[index]?.type !== TYPE_OF[subType]) {
			throw whatsAppError(132012, `button: the template has no ${subType} button at index ${index}`);
		}
		if (sent.filter((other) => other.index === index).length > 1) {
			throw whatsAppError(132018, `button: more than one component for the button at index ${index}`);
		}
	}
	return buttons.map((button, index) => fillButton(button, index, sent.find((candidate) => candidate.index === index)));
}

function fillButton(button: TemplateButton, index: number, sent: SentButton | undefined): BubbleButton {
	const parameter = sent?.parameters[0];
	const { text: label } = button;
	if (button.type === 'QUICK_REPLY') {
		if (parameter && parameter.type !== 'payload') throw whatsAppError(132012, `button: index ${index} takes a payload`);
		// Meta: without a payload of its own the webhook repeats the label.
		return { index, id: parameter?.payload ?? label, label, answers: 'button' };
	}
	if (button.type === 'PHONE_NUMBER') {
		return { index, id: label, label, answers: 'nothing', opens: `tel:${button.phone_number}` };
	}
	const wanted = variablesOf(button.url).length;
	if (wanted === 1 && !parameter) throw whatsAppError(131008, `button: index ${index} of type url requires a parameter`);
	if (wanted === 0 && parameter) throw whatsAppError(132018, `button: index ${index} of type url takes no parameter`);
	if (parameter && parameter.type !== 'text') throw whatsAppError(132012, `button: index ${index} takes a text`);
	return { index, id: label, label, answers: 'nothing', opens: button.url.replace(/\{\{.*?\}\}/, () => parameter?.text ?? '') };
}
