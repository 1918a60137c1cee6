import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';
import { verifyToken } from './verifyToken';

const answer = z.looseObject({ success: z.literal(true) });

const pathOf = (api: CloudApi) => `${api.account.businessAccountId}/subscribed_apps`;

/** Subscribes the app with its own callback for this account; Meta calls the URL at once to verify it. */
export async function setCallback(api: CloudApi, callbackUrl: string): Promise<void> {
	await api.call({
		method: 'POST',
		path: pathOf(api),
		json: { override_callback_uri: callbackUrl, verify_token: verifyToken(callbackUrl, api.account.appSecret) },
		answer,
	});
}

/** Keeps the app subscribed, and lets this account's events go to the app's own callback again. */
export async function clearCallback(api: CloudApi): Promise<void> {
	await api.call({ method: 'POST', path: pathOf(api), answer });
}

/** Ends the app's subscription to this account. */
export async function unsubscribe(api: CloudApi): Promise<void> {
	await api.call({ method: 'DELETE', path: pathOf(api), answer });
}
