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

/** Every number of the account, with its callback where it has one of its own. */
async function readNumbers(api: CloudApi): Promise<Array<Omit<NumberCallback, 'callbackUrl'> & { callbackUrl?: string }>> {
	const found: Awaited<ReturnType<typeof readNumbers>> = [];
	let after: string | undefined;
	for (let page = 0; page < mostPages; page += 1) {
		const { entries, after: next } = await readPage(api, after);
		found.push(...entries.map(({ id, verified_name: name = id, webhook_configuration: set }) => ({ phoneNumberId: id, name, callbackUrl: set?.phone_number || undefined })));
		if (next === undefined) break;
		after = next;
	}
	return found;
}

const hasCallback = (number: { callbackUrl?: string }): number is NumberCallback => number.callbackUrl !== undefined;

/** The callbacks of single numbers of this account; each goes before the account's own. Throws a CloudApiError. Source: Meta, webhook overrides. */
export async function listNumberCallbacks(api: CloudApi): Promise<NumberCallback[]> {
	return (await readNumbers(api)).filter(hasCallback);
}

/** The numbers whose events do not reach an account's callback, because a callback of their own goes before it, and whether that is all of them. Throws a CloudApiError. */
export async function findOutranking(api: CloudApi, callbackUrl: string): Promise<{ outranking: NumberCallback[]; isEvery: boolean }> {
	const numbers = await readNumbers(api);
	const outranking = numbers.filter(hasCallback).filter((set) => !sameNode(set.callbackUrl, callbackUrl));
	return { outranking, isEvery: outranking.length > 0 && outranking.length === numbers.length };
}
