import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { body, footer, header } from './interactiveParts';

const values = z.record(z.string(), z.string()).optional();

/** Asks for a postal address. Source: Meta, address messages: businesses and people in India only; in_pin_code has 6 digits. */
export const addressContent = z.object({
	kind: z.literal('address'),
	header,
	body,
	footer,
	country: z.literal('IN', { error: 'Address messages exist for India only (country IN). Ask with a text or a Flow instead.' }).default('IN'),
	values: values.refine(
		(given) => given?.in_pin_code === undefined || /^\d{6}$/.test(given.in_pin_code),
		'The pin code (in_pin_code) must have 6 digits. Correct it.',
	),
	savedAddresses: z.array(z.object({ id: limitedText({ label: 'Saved address ID', max: 60 }), value: z.record(z.string(), z.string()) })).optional(),
	validationErrors: values,
});
