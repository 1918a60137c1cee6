import type { IHookFunctions } from 'n8n-workflow';
import { claimCallback, readSubscription, releaseCallback, type Claim, type ClaimMemory } from '../../core/cloudApi';
import { InvalidInputError } from '../../core/messages';
import { openCredential } from '../shared/credential';
import { openOperationsStore } from '../shared/operationsStore';
import { toNodeError } from '../shared/toNodeError';
import { preflight } from './preflight';
import { readSettings, type TriggerSettings } from './readSettings';

/** Kept by n8n between activation and deactivation: what was there before, per callback (test and production differ). */
interface NodeMemory {
	claims?: Record<string, ClaimMemory>;
}

const longestCallbackUrl = 200;

function callbackUrlOf(context: IHookFunctions, { receiverUrl }: TriggerSettings): string {
	// A test is shown by n8n's own test URL.
	const isTest = context.getActivationMode() === 'manual';
	const url = (isTest ? undefined : receiverUrl) ?? context.getNodeWebhookUrl('default') ?? '';
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

/** Whether this account's events already go to this node. */
export async function isSubscribed(context: IHookFunctions): Promise<boolean> {
	try {
		const api = await openForReceiving(context);
		const settings = readSettings(context, api.account.businessAccountId);
		const { callbackUrl, numberCallbackUrl } = await readSubscription(api, settings.phoneNumberId);
		return (settings.phoneNumberId === undefined ? callbackUrl : numberCallbackUrl) === callbackUrlOf(context, settings);
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/** Lets this account's events go to this node, and remembers what was there before. */
export async function subscribe(context: IHookFunctions): Promise<boolean> {
	try {
		const memory = context.getWorkflowStaticData('node') as NodeMemory;
		const api = await openForReceiving(context);
		const settings = readSettings(context, api.account.businessAccountId);
		const callbackUrl = callbackUrlOf(context, settings);
		const mode = context.getActivationMode() === 'manual' ? 'test' : 'production';
		// Nothing may be claimed that could not be stored.
		if (mode === 'production') {
			await openOperationsStore(context);
			await preflight(context, api, settings.phoneNumberId);
		}
		const claim: Claim = { callbackUrl, phoneNumberId: settings.phoneNumberId, mode, replaceOthers: settings.replaceOthers };
		memory.claims = { ...memory.claims, [callbackUrl]: await claimCallback(api, claim, memory.claims?.[callbackUrl]) };
		return true;
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/** Puts back what was there before this node; leaves everything alone when the events go elsewhere by now. */
export async function restore(context: IHookFunctions): Promise<boolean> {
	try {
		const memory = context.getWorkflowStaticData('node') as NodeMemory;
		const api = await openForReceiving(context);
		const callbackUrl = callbackUrlOf(context, readSettings(context, api.account.businessAccountId));
		const release = await releaseCallback(api, callbackUrl, memory.claims?.[callbackUrl]);
		if (release === 'otherNotRestored') {
			context.logger.warn(
				'WhatsApp webhook: the callback that was set before could not be put back, because only its owner knows its verify token. Events go to the app\'s own callback now; activate the other system again.',
				{ node: context.getNode().name, workflowId: context.getWorkflow().id },
			);
		}
		const { [callbackUrl]: _done, ...others } = memory.claims ?? {};
		memory.claims = others;
		return true;
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}
