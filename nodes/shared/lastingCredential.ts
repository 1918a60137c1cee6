import { isDeepStrictEqual } from 'node:util';
import { CloudApiError, type CloudApi } from '../../core/cloudApi';
import { accountKey } from '../../core/delivery';
import { openCredential, type CredentialSource } from './credential';

/** One look for all messages that a refused token stops, and not one for each. */
const lookAgainMs = 1_000;

const isRefused = async (call: Promise<unknown>): Promise<boolean> =>
	await call.then(
		() => false,
		(error) => error instanceof CloudApiError && error.failure.category === 'access',
	);

/**
 * Opens the Cloud API for a trigger, which runs for months: a call that is refused for want of access is made once more with
 * the credential as it is now, since n8n starts no trigger anew when its credential is corrected. One that has come to stand
 * for another account is not taken over, because what the trigger looks after belongs to this one. Throws an InvalidInputError
 * that names the field to correct.
 */
export async function openLastingCredential(context: CredentialSource, nowMs: () => number = Date.now): Promise<CloudApi> {
	let api = await openCredential(context);
	let look: { atMs: number; done: Promise<void> } | undefined;

	async function readAgain(): Promise<void> {
		const found = await openCredential(context).catch(() => api);
		if (accountKey(found) === accountKey(api) && !isDeepStrictEqual(found.account, api.account)) api = found;
	}

	async function withAccess<Answer>(work: (api: CloudApi) => Promise<Answer>): Promise<Answer> {
		const used = api;
		const first = work(used);
		if (!(await isRefused(first))) return await first;
		if (look === undefined || nowMs() - look.atMs >= lookAgainMs) look = { atMs: nowMs(), done: readAgain() };
		await look.done;
		return await (api === used ? first : work(api));
	}

	return {
		get account() {
			return api.account;
		},
		// A stream can be read only once.
		call: async (call) => await (call.body === undefined ? withAccess(async (using) => await using.call(call)) : api.call(call)),
		download: async (link) => await withAccess(async (using) => await using.download(link)),
	};
}
