import { z } from 'zod/v4';
import type { CloudApi } from '../cloudApi';
import { verifyToken } from './verifyToken';

const answer = z.looseObject({ success: z.literal(true) });

const pathOf = (api: CloudApi) => `${api.account.businessAccountId}/subscribed_apps`;

const override = (api: CloudApi, callbackUrl: string) => ({ override_callback_uri: callbackUrl, verify_token: verifyToken(callbackUrl, api.account.appSecret) });

/** Subscribes the app with its own callback for this account; Meta calls the URL at once to verify it. */
export async function setCallback(api: CloudApi, callbackUrl: string): Promise<void> {
	await api.call({ method: 'POST', path: pathOf(api), json: override(api, callbackUrl), answer });
}

/** Keeps the app subscribed, and lets this account's events go to the app's own callback again. */
export async function clearCallback(api: CloudApi): Promise<void> {
	await api.call({ method: 'POST', path: pathOf(api), answer });
}

/** Subscribes the app to this account; the wire has one call for this and for taking the account's callback away. */
export const subscribe = clearCallback;

/** Ends the app's subscription to this account. */
export async function unsubscribe(api: CloudApi): Promise<void> {
	await api.call({ method: 'DELETE', path: pathOf(api), answer });
}

/** Lets the events of one number go to a callback of its own; Meta calls the URL at once to verify it. */
export async function setNumberCallback(api: CloudApi, phoneNumberId: string, callbackUrl: string): Promise<void> {
	await api.call({ method: 'POST', path: phoneNumberId, json: { webhook_configuration: override(api, callbackUrl) }, answer });
}

/** Lets the events of a number go where those of its account go. Source: Meta, webhook overrides: an empty text clears one. */
export async function clearNumberCallback(api: CloudApi, phoneNumberId: string): Promise<void> {
	await api.call({ method: 'POST', path: phoneNumberId, json: { webhook_configuration: { override_callback_uri: '' } }, answer });
}
