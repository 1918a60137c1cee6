import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';
import { CloudApiError } from '../failures/cloudApiError';
import { pageOf } from '../page';
import { sameNode } from './planClaim';

/** A callback that is set for one number of the account. */
export interface NumberCallback {
	phoneNumberId: string;
	/** The number's name, as the business chose it. */
	name: string;
	callbackUrl: string;
}

const numbers = pageOf(
	z.looseObject({ id: z.string(), verified_name: z.string().optional(), webhook_configuration: z.looseObject({ phone_number: z.string().optional() }).optional() }),
);

/** An account has two numbers at first and twenty later; more pages than this are not read. */
const mostPages = 5;

async function readPage(api: CloudApi, after: string | undefined) {
	try {
		const query = { fields: 'id,verified_name,webhook_configuration', limit: '100', after };
		return await api.call({ method: 'GET', path: `${api.account.businessAccountId}/phone_numbers`, query, answer: numbers });
	} catch (error) {
		// Wire-compatible providers may have no list of numbers; then there are no callbacks of single numbers either.
		if (error instanceof CloudApiError && error.failure.category === 'badRequest') return { entries: [], after: undefined };
		throw error;
	}
}

/** The callbacks of single numbers of this account; each goes before the account's own. Throws a CloudApiError. Source: Meta, webhook overrides. */
export async function listNumberCallbacks(api: CloudApi): Promise<NumberCallback[]> {
	const found: NumberCallback[] = [];
	let after: string | undefined;
	for (let page = 0; page < mostPages; page += 1) {
		const { entries, after: next } = await readPage(api, after);
		for (const { id, verified_name: name = id, webhook_configuration: set } of entries) {
			if (set?.phone_number) found.push({ phoneNumberId: id, name, callbackUrl: set.phone_number });
		}
		if (next === undefined) break;
		after = next;
	}
	return found;
}

/** The numbers whose events do not reach an account's callback, because a callback of their own goes before it. Throws a CloudApiError. */
export async function findOutranking(api: CloudApi, callbackUrl: string): Promise<NumberCallback[]> {
	return (await listNumberCallbacks(api)).filter((set) => !sameNode(set.callbackUrl, callbackUrl));
}
