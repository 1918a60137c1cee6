import type { IHookFunctions } from 'n8n-workflow';
import { callbackAtLevel, claimCallback, CloudApiError, readSubscription, releaseCallback, type Claim, type ClaimMemory, type CloudApi, type FailureCategory } from '../../core/cloudApi';
import { InvalidInputError, wordsForLog } from '../../core/messages';
import { openCredential } from '../shared/credential';
import { isStartedByItself } from '../shared/isStartedByItself';
import { logPlace } from '../shared/logPlace';
import { openOperationsStore } from '../shared/operationsStore';
import { toNodeError } from '../shared/toNodeError';
import { isReceiverShared } from './isReceiverShared';
import { preflight } from './preflight';
import { readSettings, type TriggerSettings } from './readSettings';

/** Kept by n8n between activation and deactivation: what was there before, per callback (test and production differ). */
interface NodeMemory {
	claims?: Record<string, ClaimMemory>;
}

const longestCallbackUrl = 200;

const memoryOf = (context: IHookFunctions) => context.getWorkflowStaticData('node') as NodeMemory;

/** n8n's own URL, which tells a test from the live workflow. */
const ownUrl = (context: IHookFunctions) => context.getNodeWebhookUrl('default') ?? '';

function callbackUrlOf(context: IHookFunctions, { receiverUrl }: TriggerSettings): string {
	// A test is shown by n8n's own test URL.
	const isTest = context.getActivationMode() === 'manual';
	const url = (isTest ? undefined : receiverUrl) ?? ownUrl(context);
	if (url.length <= longestCallbackUrl) return url;
	throw new InvalidInputError([
		{ field: 'webhookUrl', message: `The webhook URL is ${url.length} characters long; Meta allows at most ${longestCallbackUrl}. Shorten the address of this n8n (WEBHOOK_URL).` },
	]);
}

async function openForReceiving(context: IHookFunctions) {
	const api = await openCredential(context);
	const missing = [api.account.appId === '' && 'App ID', api.account.appSecret === '' && 'App Secret'].filter((name) => name !== false);
	if (missing.length === 0) return api;
	throw new InvalidInputError([
		{ field: missing.join(', '), message: `The credential has no ${missing.join(' and no ')}, which receiving messages needs. Copy it from the app in Meta's dashboard: App settings, Basic.` },
	]);
}

/** Graph may answer the same question in a moment. */
const passing: ReadonlySet<FailureCategory> = new Set(['transient', 'throttled', 'notSent', 'unknownOutcome']);

/** Why Graph did not answer; undefined where it did. */
const failureOf = async (question: Promise<unknown>): Promise<CloudApiError | undefined> =>
	await question.then(
		() => undefined,
		(error) => (error instanceof CloudApiError ? error : undefined),
	);

/** n8n takes away what it cannot look at, and leaves a trigger off that it could not start by itself; an expired token keeps no event away. */
const goesOnAfter = (failure: CloudApiError, context: IHookFunctions) => passing.has(failure.failure.category) || isStartedByItself(context);

/** Whether this account's events already go to this node. */
export async function isSubscribed(context: IHookFunctions): Promise<boolean> {
	try {
		const memory = memoryOf(context);
		const api = await openForReceiving(context);
		const settings = readSettings(context, api.account.businessAccountId);
		const { phoneNumberId } = settings;
		const callbackUrl = callbackUrlOf(context, settings);
		const claimed = memory.claims?.[callbackUrl];
		const reading = readSubscription(api, phoneNumberId);
		const failure = await failureOf(reading);
		if (failure !== undefined && goesOnAfter(failure, context) && claimed !== undefined && claimed.phoneNumberId === phoneNumberId) {
			context.logger.warn(`WhatsApp webhook: whether events still come here could not be checked, so it goes on as before. ${wordsForLog(failure)}`, logPlace(context));
			return true;
		}
		const current = await reading;
		if (!current.subscribed || callbackAtLevel(current, phoneNumberId) !== callbackUrl) return false;
		// An n8n that ended before it wrote the claim down finds it in place, and has to give it back all the same.
		if (claimed === undefined) memory.claims = { ...memory.claims, [callbackUrl]: { before: { subscribed: true }, phoneNumberId } };
		return true;
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/** Lets this account's events go to this node, and remembers what was there before. */
export async function subscribe(context: IHookFunctions): Promise<boolean> {
	try {
		const memory = memoryOf(context);
		const api = await openForReceiving(context);
		const settings = readSettings(context, api.account.businessAccountId);
		const callbackUrl = callbackUrlOf(context, settings);
		const mode = context.getActivationMode() === 'manual' ? 'test' : 'production';
		// Nothing may be claimed that could not be stored.
		if (mode === 'production') {
			await openOperationsStore(context);
			await preflight(context, api, callbackUrl, settings);
		}
		const claim: Claim = { callbackUrl, phoneNumberId: settings.phoneNumberId, mode, replaceOthers: settings.replaceOthers };
		memory.claims = { ...memory.claims, [callbackUrl]: await claimCallback(api, claim, memory.claims?.[callbackUrl]) };
		return true;
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/**
 * What this node has claimed, a test its own. Where nothing was written down, n8n's own URL: n8n ends a test in the mode in
 * which it ends a live workflow, also one that was refused, so a Receiver's URL may be that of the live one.
 */
function claimsOf(context: IHookFunctions, api: CloudApi): Array<[callbackUrl: string, claim: ClaimMemory]> {
	const { phoneNumberId, receiverUrl } = readSettings(context, api.account.businessAccountId);
	const { claims = {} } = memoryOf(context);
	const own = ownUrl(context);
	const claimed = [own, receiverUrl].flatMap((url): Array<[string, ClaimMemory]> => (url !== undefined && claims[url] !== undefined ? [[url, claims[url]]] : []));
	return claimed.length > 0 ? claimed : [[own, { before: { subscribed: true }, phoneNumberId }]];
}

/** Puts back what was there before this node; leaves everything alone when the events go elsewhere by now, or another live workflow reads what comes by the same callback. */
export async function restore(context: IHookFunctions): Promise<boolean> {
	try {
		const memory = memoryOf(context);
		const api = await openForReceiving(context);
		for (const [callbackUrl, claim] of claimsOf(context, api)) {
			const isShared = callbackUrl !== ownUrl(context) && (await isReceiverShared(context, api));
			const release = isShared ? 'notOurs' : await releaseCallback(api, callbackUrl, claim);
			if (release === 'otherNotRestored') {
				context.logger.warn(
					'WhatsApp webhook: the callback that was set before could not be put back, because only its owner knows its verify token. Events go to the app\'s own callback now; activate the other system again.',
					logPlace(context),
				);
			}
			const { [callbackUrl]: _done, ...others } = memory.claims ?? {};
			memory.claims = others;
		}
		return true;
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}
