import type { IHookFunctions } from 'n8n-workflow';
import { findOutranking, runPreflight, type Check, type CheckId, type CloudApi } from '../../core/cloudApi';
import { InvalidInputError } from '../../core/messages';
import { logPlace } from '../shared/logPlace';
import type { TriggerSettings } from './readSettings';

/** Without these nothing can come in, whatever else happens. */
const certain: ReadonlySet<CheckId> = new Set(['token', 'permissions', 'accountAccess', 'appSecret']);

const wordsOf = ({ what, fix }: Check) => [what, fix].filter((sentence) => sentence !== undefined).join(' ');

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'an unknown address');

/** A number's own callback goes before the account's, so a workflow for the whole account may be live and hear nothing. */
async function lookAtNumbers(context: IHookFunctions, api: CloudApi, callbackUrl: string, { filter }: TriggerSettings): Promise<void> {
	const { outranking, isEvery } = await findOutranking(api, callbackUrl);
	const isDeaf = isEvery && !filter.events.has('account');
	if (isDeaf) {
		const places = outranking.map((set) => `"${set.name}" to ${hostOf(set.callbackUrl)}`).join(', ');
		throw new InvalidInputError([
			{ field: 'level', message: `Every number of this account sends its messages and receipts to a callback of its own, which goes before the account's (${places}), so nothing would reach this workflow. Unpublish the workflow or stop the system that set it, or choose the number under "Level" and turn on "Replace Existing Callback".` },
		]);
	}
	for (const { name, callbackUrl: own } of outranking) {
		context.logger.warn(`WhatsApp webhook: messages and receipts of the number "${name}" do not come here but to ${hostOf(own)}: a callback of its own goes before the account's.`, logPlace(context));
	}
}

/**
 * Looks at what stands between the account and a flow of messages, before the workflow goes live: what certainly keeps them
 * away stops it with a sentence, the rest stands in the log. Throws an InvalidInputError.
 */
export async function preflight(context: IHookFunctions, api: CloudApi, callbackUrl: string, settings: TriggerSettings): Promise<void> {
	const { phoneNumberId } = settings;
	// The callback itself is asked by Meta in a moment, and its answer is told.
	const checks = await runPreflight(api, { phoneNumberId, fetchCallback: async () => await Promise.reject(new Error('not asked here')), now: Date.now() });
	const failed = checks.filter(({ state }) => state === 'failed');
	const stopping = failed.filter(({ id }) => certain.has(id));
	if (stopping.length > 0) throw new InvalidInputError(stopping.map((check) => ({ field: check.id, message: wordsOf(check) })));
	// Whether events come to this node is what is being set up.
	const settled: ReadonlySet<CheckId> = new Set(['appSubscription', 'accountSubscription', 'callbackRoute']);
	for (const check of checks.filter(({ id, state }) => (state === 'failed' || state === 'warning') && !settled.has(id))) {
		context.logger.warn(`WhatsApp webhook: ${wordsOf(check)}`, logPlace(context));
	}
	if (phoneNumberId === undefined) await lookAtNumbers(context, api, callbackUrl, settings);
}
