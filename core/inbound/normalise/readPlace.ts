import { z } from 'zod/v4';
import type { Place } from '../events';

const metadata = z.looseObject({ phone_number_id: z.coerce.string().catch(''), display_phone_number: z.coerce.string().catch('') });

/** The business's account and number that a change belongs to. */
export function readPlace(businessAccountId: string, value: Record<string, unknown>): Place {
	const { data } = metadata.safeParse(value.metadata ?? {});
	return { businessAccountId, phoneNumber: { id: data?.phone_number_id ?? '', display: data?.display_phone_number ?? '' } };
}
