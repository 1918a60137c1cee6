import type { Dispatcher } from 'undici';
import type { z } from 'zod/v4';
import type { CloudApiAccount } from './account';
import { connectionPool } from './connectionPool';
import { exchange, type RawRequest } from './exchange';
import { CloudApiError } from './failures/cloudApiError';
import { readFailure } from './failures/readFailure';

/** One call: a path below base URL and version, and the shape that its answer must have. */
export interface Call<Answer extends z.ZodType> {
	method: RawRequest['method'];
	path: string;
	query?: Record<string, string | undefined>;
	json?: unknown;
	answer: Answer;
	/** Whose word it is: the account's access token, or the app itself (app id and secret). */
	as?: 'account' | 'app';
}

/** The Cloud API as one account sees it; `call` resolves to the checked answer or throws a CloudApiError. */
export interface CloudApi {
	readonly account: CloudApiAccount;
	call<Answer extends z.ZodType>(call: Call<Answer>): Promise<z.output<Answer>>;
}

function addressOf(account: CloudApiAccount, call: Pick<Call<z.ZodType>, 'path' | 'query'>): URL {
	const url = new URL(`${account.baseUrl}/${account.graphApiVersion}/${call.path}`);
	for (const [name, value] of Object.entries(call.query ?? {})) {
		if (value !== undefined) url.searchParams.set(name, value);
	}
	return url;
}

/** Opens the Cloud API for an account: address -> exchange -> failure or checked answer. Requests share one pool. */
export function openCloudApi(account: CloudApiAccount, dispatcher: Dispatcher = connectionPool()): CloudApi {
	return {
		account,
		async call({ method, path, query, json, answer: shape, as = 'account' }) {
			const token = as === 'app' ? `${account.appId}|${account.appSecret}` : account.accessToken;
			const url = addressOf(account, { path, query });
			const answer = await exchange({ method, url, json, authorization: `Bearer ${token}` }, dispatcher);
			if (answer.status < 200 || answer.status > 299) throw new CloudApiError(readFailure(answer, account));
			const checked = shape.safeParse(answer.json);
			if (!checked.success) {
				throw new CloudApiError({
					category: method === 'GET' ? 'transient' : 'unknownOutcome',
					httpStatus: answer.status,
					what: 'The address answered with success, but not in the shape of the Cloud API.',
					fix: 'Check the API base URL and the Graph API version in the credential.',
					retry: method === 'GET' ? 'later' : 'onlyIfTwiceIsFine',
				});
			}
			return checked.data;
		},
	};
}
