import { z } from 'zod/v4';
import type { CloudApi } from './cloudApi';
import { pageOf } from './page';

const answer = pageOf(
	z
		.looseObject({ id: z.string(), display_phone_number: z.string().optional(), verified_name: z.string().optional() })
		.transform((entry) => ({ id: entry.id, displayPhoneNumber: entry.display_phone_number ?? entry.id, verifiedName: entry.verified_name })),
);

/** One page of the account's sender numbers; `after` is the cursor of the next page, absent on the last. */
export async function listPhoneNumbers(api: CloudApi, after?: string) {
	return await api.call({
		method: 'GET',
		path: `${api.account.businessAccountId}/phone_numbers`,
		query: { fields: 'id,display_phone_number,verified_name', limit: '100', after },
		answer,
	});
}
