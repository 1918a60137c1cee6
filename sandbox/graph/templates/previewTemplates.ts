import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { writeLoginTemplate } from './definition/writeLoginTemplate';

/** `GET /{waba-id}/message_template_previews`: the preset words of an authentication template. The sandbox has them in English only. Throws 100. */
export function previewTemplates({ query }: GraphCall<NodeOf<'account'>>): unknown {
	if (query.get('category')?.toUpperCase() !== 'AUTHENTICATION') throw plainGraphError(100, '(#100) Param category must be AUTHENTICATION');
	const minutes = query.get('code_expiration_minutes');
	const [body, ...rest] = writeLoginTemplate([
		{ type: 'BODY', add_security_recommendation: query.get('add_security_recommendation') === 'true' },
		...(minutes === null ? [] : [{ type: 'FOOTER' as const, code_expiration_minutes: Number(minutes) }]),
		{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
	]);
	const languages = (query.get('languages') ?? 'en_US').split(',');
	return {
		data: languages.map((language) => ({
			language,
			body: body?.type === 'BODY' ? body.text : '',
			footer: rest.find((part) => part.type === 'FOOTER')?.text,
			buttons: [{ type: 'OTP', text: 'Copy code', autofill_text: 'Autofill' }],
		})),
	};
}
