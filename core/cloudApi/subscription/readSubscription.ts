import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';
import { CloudApiError } from '../failures/cloudApiError';

/** Where the events of this WhatsApp account go, as far as our app is concerned. */
export interface Subscription {
	/** Whether the app receives events of this account at all. */
	subscribed: boolean;
	/** The callback set for this account; without one, events go to the app's own callback. */
	callbackUrl?: string;
	/** The app's own callback, where one is configured and readable. */
	appCallbackUrl?: string;
	/** The callback set for the number that was asked about; it goes before the account's. */
	numberCallbackUrl?: string;
}

const accountAnswer = z.looseObject({
	data: z.array(
		z.looseObject({
			whatsapp_business_api_data: z.looseObject({ id: z.coerce.string() }),
			override_callback_uri: z.string().optional(),
		}),
	),
});

const numberAnswer = z.looseObject({ webhook_configuration: z.looseObject({ phone_number: z.string().optional() }).optional() });

const appAnswer = z.looseObject({
	data: z.array(z.looseObject({ object: z.string(), callback_url: z.string().optional(), active: z.boolean().optional() })),
});

async function readAppCallback(api: CloudApi): Promise<string | undefined> {
	try {
		const { data } = await api.call({ method: 'GET', path: `${api.account.appId}/subscriptions`, as: 'app', answer: appAnswer });
		return data.find((entry) => entry.object === 'whatsapp_business_account' && entry.active !== false)?.callback_url;
	} catch (error) {
		// Wire-compatible providers have no app node; an account's own callback is all that counts there.
		if (error instanceof CloudApiError && error.failure.category === 'badRequest') return undefined;
		throw error;
	}
}

async function readNumberCallback(api: CloudApi, phoneNumberId: string | undefined): Promise<string | undefined> {
	if (phoneNumberId === undefined) return undefined;
	const { webhook_configuration: set } = await api.call({ method: 'GET', path: phoneNumberId, query: { fields: 'webhook_configuration' }, answer: numberAnswer });
	return set?.phone_number || undefined;
}

/** Reads the subscription of this account and app, and of a number where one is given; throws a CloudApiError. Source: Meta, webhook overrides. */
export async function readSubscription(api: CloudApi, phoneNumberId?: string): Promise<Subscription> {
	const [{ data }, appCallbackUrl, numberCallbackUrl] = await Promise.all([
		api.call({ method: 'GET', path: `${api.account.businessAccountId}/subscribed_apps`, answer: accountAnswer }),
		readAppCallback(api),
		readNumberCallback(api, phoneNumberId),
	]);
	const mine = data.find((entry) => entry.whatsapp_business_api_data.id === api.account.appId);
	return { subscribed: mine !== undefined, callbackUrl: mine?.override_callback_uri || undefined, appCallbackUrl, numberCallbackUrl };
}
