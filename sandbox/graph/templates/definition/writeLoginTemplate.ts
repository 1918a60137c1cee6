import type { TemplateComponent } from '../../../seed/seed';
import { definitionError } from './definitionError';
import type { Written, WrittenComponents } from './definitionShape';
import { partOf } from './writtenParts';

/** An authentication template. Meta: its words are preset, it has one button for the code and neither header nor media. */
export function writeLoginTemplate(components: WrittenComponents): TemplateComponent[] {
	const [body, footer, buttons] = [partOf(components, 'BODY'), partOf(components, 'FOOTER'), partOf(components, 'BUTTONS')];
	const allowed = new Set(['BODY', 'FOOTER', 'BUTTONS']);
	const other = components.find(({ type }) => !allowed.has(type));
	if (other) throw definitionError(`An authentication template has no component of type ${other.type}`);
	if (body?.text !== undefined) throw definitionError('The body of an authentication template is preset and takes no text', 'body');
	const secure = body?.add_security_recommendation === true;
	return [
		{
			type: 'BODY',
			text: `*{{1}}* is your verification code.${secure ? ' For your security, do not share this code.' : ''}`,
			...(secure && { add_security_recommendation: true }),
			example: { body_text: [['123456']] },
		},
		...(footer ? [writeFooter(footer)] : []),
		writeButtons(buttons),
	];
}

function writeFooter({ text, code_expiration_minutes: minutes }: Written<'FOOTER'>): TemplateComponent {
	if (text !== undefined) throw definitionError('The footer of an authentication template is preset and takes no text', 'footer');
	if (minutes === undefined || minutes < 1 || minutes > 90) throw definitionError('code_expiration_minutes must be from 1 to 90', 'footer');
	return { type: 'FOOTER', text: `This code expires in ${minutes} minutes.`, code_expiration_minutes: minutes };
}

function writeButtons(buttons: Written<'BUTTONS'> | undefined): TemplateComponent {
	const [button, ...more] = buttons?.buttons ?? [];
	if (button?.type !== 'OTP' || more.length > 0) throw definitionError('An authentication template has exactly one button, of type OTP');
	if (button.otp_type !== 'COPY_CODE' && !button.supported_apps?.length) throw definitionError(`An OTP button of type ${button.otp_type} needs supported_apps`);
	if (button.otp_type === 'ZERO_TAP' && button.zero_tap_terms_accepted !== true) throw definitionError('zero_tap_terms_accepted must be true');
	return { type: 'BUTTONS', buttons: [{ ...button, text: button.text ?? 'Copy code' }] };
}
