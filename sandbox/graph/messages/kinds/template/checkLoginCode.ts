import { partOf } from '../../../../world/templateParts';
import { whatsAppError } from '../../../graphError';
import { type Filling, only } from './filling';

const CODE_MAX = 15;

/** Meta: an authentication template has one code of at most 15 characters, the same in body and button, and goes to a phone number. Throws 131062 or 132018. */
export function checkLoginCode(filling: Filling): void {
	const { template, sent, sending } = filling;
	if (template.category !== 'AUTHENTICATION') return;
	const hasCodeButton = partOf(template.components, 'BUTTONS')?.buttons.some(({ type }) => type === 'OTP') ?? false;
	if (hasCodeButton && sending.addressedBy === 'userId') throw whatsAppError(131062, 'An authentication template needs a phone number as recipient');
	const parameter = only(filling, 'body')?.parameters[0];
	const code = parameter?.type === 'text' ? parameter.text : undefined;
	if (code === undefined) return;
	if ([...code].length > CODE_MAX) throw whatsAppError(132018, `body: a code has at most ${CODE_MAX} characters`);
	if (/\w\.\w|:\/\//.test(code)) throw whatsAppError(132018, 'body: a code is no address');
	const onButton = sent.flatMap((component) => (component.type === 'button' ? component.parameters : []))[0];
	if (onButton?.type === 'text' && onButton.text !== code) throw whatsAppError(132018, 'button: the code differs from the one in the body');
}
