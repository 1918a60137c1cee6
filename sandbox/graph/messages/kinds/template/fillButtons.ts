import type { TemplateButton } from '../../../../seed/seed';
import type { BubbleButton } from '../../../../world/bubble';
import { partOf } from '../../../../world/templateParts';
import { whatsAppError } from '../../../graphError';
import { drawButton, type Drawn } from './drawButton';
import type { Filling } from './filling';
import type { SentOf } from './templateShape';

type SentButton = SentOf<'button'>;

const TYPES_OF: Record<SentButton['sub_type'], Array<TemplateButton['type']>> = {
	quick_reply: ['QUICK_REPLY'],
	// Meta: the code of an authentication template travels as the value of a url button.
	url: ['URL', 'OTP'],
	copy_code: ['COPY_CODE'],
	flow: ['FLOW'],
	catalog: ['CATALOG'],
	mpm: ['MPM'],
	voice_call: ['VOICE_CALL'],
};

/** The buttons as the phone shows them, and what they open besides. Throws 132012 for a value at the wrong button, 132018 for one too many, 131008 for one that is missing. */
export function fillButtons(filling: Filling, firstIndex: number): Drawn & { buttons: BubbleButton[] } {
	const { template, at } = filling;
	const buttons = partOf(template.components, 'BUTTONS')?.buttons ?? [];
	const sent = filling.sent.filter((component): component is SentButton => component.type === 'button');
	for (const { index, sub_type: subType } of sent) {
		const type = buttons[index]?.type;
		if (!type || !TYPES_OF[subType].includes(type)) {
			throw whatsAppError(132012, `${at}button: the template has no ${subType} button at index ${index}`);
		}
		if (sent.filter((other) => other.index === index).length > 1) {
			throw whatsAppError(132018, `${at}button: more than one component for the button at index ${index}`);
		}
	}
	const drawn = buttons.map((button, index) =>
		drawButton(button, { part: `${at}button: index ${index}`, sent: sent.find((candidate) => candidate.index === index), template }),
	);
	return {
		...Object.assign({}, ...drawn.map(({ form, catalog }) => ({ ...(form && { form }), ...(catalog && { catalog }) }))),
		buttons: drawn.map(({ button }, index) => ({ index: firstIndex + index, ...button })),
	};
}
