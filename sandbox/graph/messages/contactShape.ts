import { z } from 'zod/v4';
import type { BubbleContact } from '../../world/bubble';

const part = z.string().optional();

/** A contact card. Meta: only `name.formatted_name` is required by the reference; labels in `type` are free. */
export const contactShape = z.strictObject({
	name: z.strictObject({
		formatted_name: z.string().min(1),
		first_name: part,
		last_name: part,
		middle_name: part,
		suffix: part,
		prefix: part,
	}),
	phones: z.array(z.strictObject({ phone: part, type: part, wa_id: part })).optional(),
	emails: z.array(z.strictObject({ email: part, type: part })).optional(),
	addresses: z
		.array(z.strictObject({ street: part, city: part, state: part, zip: part, country: part, country_code: part, type: part }))
		.optional(),
	urls: z.array(z.strictObject({ url: part, type: part })).optional(),
	org: z.strictObject({ company: part, department: part, title: part }).optional(),
	birthday: z
		.string()
		.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)), { error: 'must be a date as YYYY-MM-DD' })
		.optional(),
});

/** The card as the phone shows it. */
export function takeContact({ name, phones, emails, addresses, urls, org, birthday }: z.output<typeof contactShape>): BubbleContact {
	const lines = [
		...(phones ?? []).map(({ phone, wa_id: waId }) => phone ?? waId),
		...(emails ?? []).map(({ email }) => email),
		...(addresses ?? []).map(({ street, city, state, zip, country }) => joined([street, city, state, zip, country])),
		...(urls ?? []).map(({ url }) => url),
		birthday,
	];
	return {
		name: name.formatted_name,
		organisation: joined([org?.title, org?.department, org?.company]) || undefined,
		lines: lines.filter((line): line is string => line !== undefined && line !== ''),
		waId: phones?.find(({ wa_id: waId }) => waId)?.wa_id,
	};
}

function joined(parts: Array<string | undefined>): string {
	return parts.filter((text) => text !== undefined && text !== '').join(', ');
}
