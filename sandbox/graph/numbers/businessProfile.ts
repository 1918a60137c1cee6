import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { characters } from '../messages/characters';
import { checkShape } from '../messages/checkShape';
import { requireWhatsApp } from '../messages/envelope';
import { selectFields } from '../selectFields';
import { detailsOf } from './detailsOf';

const VERTICALS = [
	'OTHER', 'AUTO', 'BEAUTY', 'APPAREL', 'EDU', 'ENTERTAIN', 'EVENT_PLAN', 'FINANCE', 'GROCERY', 'GOVT', 'HOTEL', 'HEALTH', 'NONPROFIT',
	'PROF_SERVICES', 'RETAIL', 'TRAVEL', 'RESTAURANT', 'ALCOHOL', 'ONLINE_GAMBLING', 'PHYSICAL_GAMBLING', 'OTC_DRUGS', 'MATRIMONY_SERVICE',
] as const;

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	about: characters({ max: 139 }).optional(),
	address: characters({ min: 0, max: 256 }).optional(),
	description: characters({ min: 0, max: 512 }).optional(),
	email: z.email().max(128).optional(),
	websites: z.array(z.url().max(256)).max(2).optional(),
	vertical: z.enum(VERTICALS).optional(),
	profile_picture_handle: z.string().optional(),
});

const FIELDS = ['about', 'address', 'description', 'email', 'profile_picture_url', 'websites', 'vertical'];

/** `GET /{phone-number-id}/whatsapp_business_profile`: the public profile, `messaging_product` always. */
export function readProfile({ emulator: { world }, node, query }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const { profile } = detailsOf(world, node.phoneNumber.id);
	const known = Object.fromEntries(FIELDS.map((field) => [field, Reflect.get(profile, field)]));
	const { id: _, ...selected } = selectFields({ id: '', messaging_product: 'whatsapp', ...known }, query, { type: 'WhatsAppBusinessProfile', defaults: FIELDS });
	return { data: [{ ...selected, messaging_product: 'whatsapp' }] };
}

/** `POST /{phone-number-id}/whatsapp_business_profile`: changes what is given. Throws 100 for a picture that was not uploaded. */
export function editProfile({ emulator: { world }, node, body }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const { messaging_product: _, profile_picture_handle: handle, ...given } = checkShape(shape, requireWhatsApp(body), '');
	if (handle !== undefined && !world.samples.has(handle)) throw plainGraphError(100, '(#100) Param profile_picture_handle is not a valid handle');
	const { profile } = detailsOf(world, node.phoneNumber.id);
	Object.assign(profile, given, handle !== undefined && { profile_picture_url: `https://pps.whatsapp.example/${node.phoneNumber.id}.jpg` });
	return { success: true };
}
