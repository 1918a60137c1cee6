import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';
import { CloudApiError } from '../failures/cloudApiError';
import { pageOf } from '../page';
import type { Fact, Facts, NumberFacts, TokenFacts } from './facts';

const text = z.string().optional().catch(undefined);

const tokenAnswer = z.looseObject({
	data: z.looseObject({
		app_id: z.coerce.string().optional(),
		is_valid: z.boolean().optional(),
		expires_at: z.number().optional().catch(undefined),
		scopes: z.array(z.string()).optional().catch(undefined),
		granular_scopes: z
			.array(z.looseObject({ scope: z.string(), target_ids: z.array(z.coerce.string()).optional() }))
			.optional()
			.catch(undefined),
		error: z.looseObject({ subcode: z.number().optional() }).optional().catch(undefined),
	}),
});

const appAnswer = z.looseObject({
	data: z.array(
		z.looseObject({
			object: z.string(),
			callback_url: text,
			active: z.boolean().optional(),
			// Graph gives each field with its version; older versions gave names alone.
			fields: z.array(z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])).catch([]),
		}),
	),
});

const subscribedAnswer = z.looseObject({ data: z.array(z.looseObject({ whatsapp_business_api_data: z.looseObject({ id: z.coerce.string() }), override_callback_uri: text })) });

const numberFields = 'id,display_phone_number,verified_name,status,platform_type,quality_rating,name_status,whatsapp_business_manager_messaging_limit,webhook_configuration';

const numbersAnswer = pageOf(
	z
		.looseObject({
			id: z.string(),
			display_phone_number: text,
			verified_name: text,
			status: text,
			platform_type: text,
			quality_rating: text,
			name_status: text,
			whatsapp_business_manager_messaging_limit: text,
			webhook_configuration: z.looseObject({ phone_number: text }).optional().catch(undefined),
		})
		.transform((number): NumberFacts => {
			const digits = (number.display_phone_number ?? '').replace(/\D/g, '').slice(-4);
			return {
				id: number.id,
				called: `${number.verified_name === undefined ? 'the number' : `"${number.verified_name}"`}${digits === '' ? '' : ` (…${digits})`}`,
				status: number.status,
				platform: number.platform_type,
				quality: number.quality_rating,
				nameStatus: number.name_status,
				messagingLimit: number.whatsapp_business_manager_messaging_limit,
				callbackUrl: number.webhook_configuration?.phone_number || undefined,
			};
		}),
);

async function factOf<Value>(reading: Promise<Value>): Promise<Fact<Value>> {
	try {
		return { known: true, value: await reading };
	} catch (error) {
		if (error instanceof CloudApiError) return { known: false, failure: error.failure };
		throw error;
	}
}

async function readToken(api: CloudApi, as: 'app' | 'account'): Promise<TokenFacts> {
	const { data } = await api.call({ method: 'GET', path: 'debug_token', query: { input_token: api.account.accessToken }, as, answer: tokenAnswer });
	return {
		appId: data.app_id,
		isValid: data.is_valid,
		expiresAt: data.expires_at,
		scopes: data.scopes,
		targets: new Map(data.granular_scopes?.map(({ scope, target_ids: targets }) => [scope, targets])),
		errorSubcode: data.error?.subcode,
	};
}

/** A token that is no longer good cannot ask about itself, and a wrong app secret cannot ask at all: so both are tried. */
async function tokenFact(api: CloudApi, hasApp: boolean): Promise<Fact<TokenFacts>> {
	const asApp = hasApp ? await factOf(readToken(api, 'app')) : undefined;
	return asApp?.known ? asApp : await factOf(readToken(api, 'account'));
}

async function readAppSubscription(api: CloudApi) {
	const { data } = await api.call({ method: 'GET', path: `${api.account.appId}/subscriptions`, as: 'app', answer: appAnswer });
	const own = data.find((entry) => entry.object === 'whatsapp_business_account' && entry.active !== false);
	return own && { callbackUrl: own.callback_url, fields: own.fields };
}

async function readAccountSubscription(api: CloudApi) {
	const { data } = await api.call({ method: 'GET', path: `${api.account.businessAccountId}/subscribed_apps`, answer: subscribedAnswer });
	const mine = data.find((entry) => entry.whatsapp_business_api_data.id === api.account.appId);
	return mine && { callbackUrl: mine.override_callback_uri || undefined };
}

async function readNumbers(api: CloudApi): Promise<NumberFacts[]> {
	const path = `${api.account.businessAccountId}/phone_numbers`;
	const { entries } = await api.call({ method: 'GET', path, query: { fields: numberFields, limit: '100' }, answer: numbersAnswer });
	return entries;
}

/** Asks Graph everything that the checks need, at once; what it refuses is a fact too. */
export async function readFacts(api: CloudApi): Promise<Pick<Facts, 'token' | 'accountNode' | 'appSubscription' | 'accountSubscription' | 'numbers'>> {
	const { account } = api;
	const hasApp = account.appId !== '' && account.appSecret !== '';
	const nothingToAskWith = { known: false } as const;
	const [token, accountNode, appSubscription, accountSubscription, numbers] = await Promise.all([
		tokenFact(api, hasApp),
		factOf(api.call({ method: 'GET', path: account.businessAccountId, query: { fields: 'id,name' }, answer: z.looseObject({ id: z.string() }) })),
		hasApp ? factOf(readAppSubscription(api)) : nothingToAskWith,
		account.appId === '' ? nothingToAskWith : factOf(readAccountSubscription(api)),
		factOf(readNumbers(api)),
	]);
	return { token, accountNode, appSubscription, accountSubscription, numbers };
}
