import { z } from 'zod/v4';
import { checkShape } from '../../checkShape';
import type { InteractiveType } from './interactiveType';
import { anyHeader, bodyPart, drawHeader, footerPart } from './parts';

const PIN_CODE_LENGTH = 6;
const FIELDS = ['name', 'phone_number', 'in_pin_code', 'house_number', 'building_name', 'landmark_area', 'address', 'city', 'state'];

const values = z.record(z.string(), z.string()).superRefine((given, context) => {
	const pinCode = given['in_pin_code'];
	if (pinCode !== undefined && pinCode.length > PIN_CODE_LENGTH) {
		context.addIssue({ code: 'custom', path: ['in_pin_code'], message: `length invalid. Max length: ${PIN_CODE_LENGTH}`, input: pinCode });
	}
});

const shape = z.strictObject({
	type: z.literal('address_message'),
	header: anyHeader.optional(),
	body: bodyPart(),
	footer: footerPart,
	action: z.strictObject({
		name: z.literal('address_message'),
		parameters: z.strictObject({
			country: z.literal('IN'),
			values: values.optional(),
			saved_addresses: z.array(z.strictObject({ id: z.string().min(1), value: values })).optional(),
			validation_errors: z.record(z.string(), z.string()).optional(),
		}),
	}),
});

/** Asks for an address. Meta: India only, and the country must be named. */
export const addressMessage: InteractiveType = {
	type: 'address_message',
	compose(content, sending) {
		const { header, body, footer, action } = checkShape(shape, content, 'interactive');
		const { values: given = {}, saved_addresses: saved = [] } = action.parameters;
		const known: Record<string, string> = { ...saved[0]?.value, ...given };
		const keys = [...new Set([...FIELDS, ...Object.keys(known)])];
		return {
			...drawHeader(header, 'interactive.header', sending),
			body: body.text,
			footer: footer?.text,
			buttons: [{ index: 0, id: 'address', label: 'Provide address', answers: 'form' }],
			form: {
				name: 'address_message',
				title: 'Your address',
				fields: keys.map((key) => ({ key, label: key.replace(/^in_/, '').replaceAll('_', ' '), value: known[key] ?? '' })),
			},
		};
	},
};
