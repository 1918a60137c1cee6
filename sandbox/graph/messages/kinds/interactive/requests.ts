import { z } from 'zod/v4';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { bodyPart, footerPart } from './parts';

const named = (name: string) => z.strictObject({ name: z.literal(name) });

// Meta documents no parameters for these two; a published client sends some all the same, so they are taken and not looked at.
const namedWithParameters = (name: string) => z.strictObject({ name: z.literal(name), parameters: z.unknown().optional() });

const locationShape = z.strictObject({
	type: z.literal('location_request_message'),
	body: bodyPart(),
	footer: footerPart,
	action: namedWithParameters('send_location'),
});

const callShape = z.strictObject({
	type: z.literal('call_permission_request'),
	body: bodyPart().optional(),
	footer: footerPart,
	action: namedWithParameters('call_permission_request'),
});

const contactShape = z.strictObject({
	type: z.literal('request_contact_info'),
	body: bodyPart(),
	footer: footerPart,
	action: named('request_contact_info'),
});

/** Asks for the person's place. The answer is a `location` that quotes the request. */
export const locationRequest: InteractiveType = {
	type: 'location_request_message',
	compose(content) {
		const { body, footer } = checkShape(locationShape, content, 'interactive');
		return { body: body.text, footer: footer?.text, buttons: [{ index: 0, id: 'send_location', label: 'Send location', answers: 'location' }] };
	},
};

/** Asks whether the business may call. The body is optional. */
export const callPermissionRequest: InteractiveType = {
	type: 'call_permission_request',
	compose(content) {
		const { body, footer } = checkShape(callShape, content, 'interactive');
		return {
			body: body?.text ?? 'Can we call you?',
			footer: footer?.text,
			buttons: [
				{ index: 0, id: 'accept', label: 'Allow calls', answers: 'callPermission' },
				{ index: 1, id: 'reject', label: 'Do not allow', answers: 'callPermission' },
			],
		};
	},
};

/** Asks the person to share their phone number. The answer is a contact card with the origin `contact_request`. */
export const requestContactInfo: InteractiveType = {
	type: 'request_contact_info',
	compose(content) {
		const { body, footer } = checkShape(contactShape, content, 'interactive');
		return { body: body.text, footer: footer?.text, buttons: [{ index: 0, id: 'share', label: 'Share phone number', answers: 'contactInfo' }] };
	},
};
