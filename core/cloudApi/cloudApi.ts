import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { z } from 'zod/v4';
import { dialectOf, type CloudApiAccount } from './account';
import { connectionPool } from './connectionPool';
import { exchange, openStream, type RawRequest } from './exchange';
import { CloudApiError } from './failures/cloudApiError';
import { readFailure } from './failures/readFailure';
import { mediaAddress } from './media/mediaHosts';

/** One call: a path below base URL and version, and the shape that its answer must have. */
export interface Call<Answer extends z.ZodType> extends Pick<RawRequest, 'method' | 'json' | 'body'> {
	path: string;
	/** The sender whose call this is; stands before the path where the provider's paths name it. */
	phoneNumberId?: string;
	query?: Record<string, string | undefined>;
	/** Headers of this call only. */
	headers?: Record<string, string>;
	answer: Answer;
	/** Whose word it is: the account's access token, or the app itself (app id and secret). */
	as?: 'account' | 'app';
}

/** The Cloud API as one account sees it. Everything throws a CloudApiError when it does not succeed. */
export interface CloudApi {
	readonly account: CloudApiAccount;
	/** Resolves to the checked answer. */
	call<Answer extends z.ZodType>(call: Call<Answer>): Promise<z.output<Answer>>;
	/** Fetches a file by its link as a stream; the link must lead to Meta's media host or the API host. */
	download(link: string): Promise<Readable>;
}

type Address = Pick<Call<z.ZodType>, 'path' | 'phoneNumberId' | 'query'>;

function addressOf(account: CloudApiAccount, { path, phoneNumberId, query = {} }: Address): URL {
	const parts = dialectOf(account).flatPaths ? [account.baseUrl, path] : [account.baseUrl, account.graphApiVersion, phoneNumberId, path];
	const url = new URL(parts.filter((part) => part !== undefined).join('/'));
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) url.searchParams.set(name, value);
	}
	return url;
}

function headersOf(account: CloudApiAccount, as: 'account' | 'app'): Record<string, string> {
	const { tokenHeader, tokenPrefix } = dialectOf(account);
	return as === 'app' ? { authorization: `Bearer ${account.appId}|${account.appSecret}` } : { [tokenHeader]: `${tokenPrefix}${account.accessToken}` };
}

/** The media host says 404 without a word, whatever the reason. Source: Meta, download media. */
const notGivenOut = {
	what: 'The media host does not give this file out: its link has expired, the file is gone, or the access token is not good for it.',
	fix: 'Fetch it again by its media ID: what somebody sent is kept for 7 days, what was uploaded for 30. If that fails too, check the access token.',
};

const isSuccess = (status: number) => status >= 200 && status <= 299;

/** Opens the Cloud API for an account: address -> exchange -> failure or checked answer. Requests share one pool. */
export function openCloudApi(account: CloudApiAccount, dispatcher: Dispatcher = connectionPool()): CloudApi {
	return {
		account,
		async call({ method, json, body, headers, answer: shape, as = 'account', ...address }) {
			const request = { method, url: addressOf(account, address), json, body, headers: { ...headersOf(account, as), ...headers } };
			const answer = await exchange(request, dispatcher);
			if (!isSuccess(answer.status)) throw new CloudApiError(readFailure(answer, account));
			const checked = shape.safeParse(answer.json);
			if (checked.success) return checked.data;
			throw new CloudApiError({
				category: method === 'GET' ? 'transient' : 'unknownOutcome',
				httpStatus: answer.status,
				what: 'The address answered with success, but not in the shape of the Cloud API.',
				fix: 'Check the API base URL and the Graph API version in the credential.',
				retry: method === 'GET' ? 'later' : 'onlyIfTwiceIsFine',
			});
		},
		async download(link) {
			const opened = await openStream({ method: 'GET', url: mediaAddress(link, account), headers: headersOf(account, 'account') }, dispatcher);
			if (opened instanceof Readable) return opened;
			const failure = readFailure(opened, account);
			throw new CloudApiError(failure.httpStatus === 404 && failure.code === undefined ? { ...failure, ...notGivenOut } : failure);
		},
	};
}
