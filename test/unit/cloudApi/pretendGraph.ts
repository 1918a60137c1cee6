import type { ServerResponse } from 'node:http';
import { openServers, sendJson } from './openServers';
import type { SeenRequest } from './startServer';

/** A number of the pretended account. Fields and values: Meta, WhatsApp business phone number. */
export interface PretendNumber {
	id: string;
	callbackUrl?: string;
	[field: string]: unknown;
}

/** What the pretended Graph knows; a test changes it before or between calls. */
export interface PretendWorld {
	accountId: string;
	appId: string;
	appSecret: string;
	token: Record<string, unknown>;
	/** Whether the app is subscribed to the account, and with which callback. */
	subscription?: { callbackUrl?: string };
	appSubscription?: { callbackUrl?: string; fields: string[]; active?: boolean };
	numbers: PretendNumber[];
	/** Callbacks that fail the handshake. */
	dead: Set<string>;
	/** Answers of Graph that replace the usual ones, by the beginning of the path; `once` those of one question only. */
	answers: Array<[path: string, status: number, body: unknown, howOften?: 'once']>;
}

export const pretendIds = { accountId: '200111222333444', appId: '100111222333444', appSecret: 'pretend-app-secret', numberId: '300111222333444', otherNumberId: '300111222333445' };

/** A healthy account with two numbers, subscribed by nobody. */
export const healthyWorld = (): PretendWorld => ({
	...pretendIds,
	token: {
		app_id: pretendIds.appId,
		is_valid: true,
		expires_at: 0,
		scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
		granular_scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'].map((scope) => ({ scope, target_ids: [pretendIds.accountId] })),
	},
	numbers: [pretendIds.numberId, pretendIds.otherNumberId].map((id, index) => ({
		id,
		display_phone_number: `+1 555-010-020${index}`,
		verified_name: index === 0 ? 'Ferrow Orders' : 'Ferrow Returns',
		status: 'CONNECTED',
		platform_type: 'CLOUD_API',
		quality_rating: 'GREEN',
		name_status: 'APPROVED',
		account_mode: 'LIVE',
		whatsapp_business_manager_messaging_limit: 'TIER_2K',
	})),
	dead: new Set(),
	answers: [],
});

const unknownObject = { error: { message: "Unsupported get request. Object with ID does not exist", type: 'GraphMethodException', code: 100, error_subcode: 33 } };

/** A loopback Graph with subscriptions, overrides of accounts and numbers, tokens and numbers. Written from Meta's documentation of webhook overrides. */
export function pretendGraph() {
	const { server, api } = openServers();

	function answer(world: PretendWorld, { method, url, headers, body }: SeenRequest, response: ServerResponse): unknown {
		const path = new URL(url, 'http://pretend').pathname.replace(/^\/v[\d.]+\//, '');
		const given = (body === '' ? {} : JSON.parse(body)) as { override_callback_uri?: string; webhook_configuration?: { override_callback_uri?: string } };
		const special = world.answers.find(([start]) => path.startsWith(start));
		if (special?.[3] === 'once') world.answers.splice(world.answers.indexOf(special), 1);
		if (special) return sendJson(response, special[1], special[2]);
		const asApp = headers.authorization === `Bearer ${world.appId}|${world.appSecret}`;
		const refuse = () => sendJson(response, 400, { error: { message: '(#2200) Callback verification failed', code: 2200 } });
		const done = () => sendJson(response, 200, { success: true });
		const numberOf = (number: PretendNumber) => ({
			...number,
			callbackUrl: undefined,
			webhook_configuration: { phone_number: number.callbackUrl, whatsapp_business_account: world.subscription?.callbackUrl, application: world.appSubscription?.callbackUrl },
		});

		if (path === 'debug_token') return headers.authorization?.includes('|') && !asApp ? sendJson(response, 400, { error: { message: 'Error validating application', code: 190 } }) : sendJson(response, 200, { data: world.token });
		if (path === `${world.appId}/subscriptions`) {
			if (!asApp) return sendJson(response, 400, { error: { message: 'Error validating application', code: 190 } });
			const set = world.appSubscription;
			return sendJson(response, 200, { data: set === undefined ? [] : [{ object: 'whatsapp_business_account', callback_url: set.callbackUrl, active: set.active ?? true, fields: set.fields.map((name) => ({ name, version: 'v25.0' })) }] });
		}
		if (path === world.accountId) return sendJson(response, 200, { id: world.accountId, name: 'Ferrow' });
		if (path === `${world.accountId}/phone_numbers`) return sendJson(response, 200, { data: world.numbers.map(numberOf) });
		if (path === `${world.accountId}/subscribed_apps`) {
			if (method === 'GET') {
				return sendJson(response, 200, { data: world.subscription === undefined ? [] : [{ whatsapp_business_api_data: { id: world.appId, name: 'App' }, override_callback_uri: world.subscription.callbackUrl }] });
			}
			if (given.override_callback_uri !== undefined && world.dead.has(given.override_callback_uri)) return refuse();
			world.subscription = method === 'DELETE' ? undefined : { callbackUrl: given.override_callback_uri };
			return done();
		}
		const number = world.numbers.find(({ id }) => id === path);
		if (number === undefined) return sendJson(response, 400, unknownObject);
		if (method === 'GET') return sendJson(response, 200, numberOf(number));
		const wanted = given.webhook_configuration?.override_callback_uri;
		if (wanted === undefined || world.dead.has(wanted)) return refuse();
		number.callbackUrl = wanted || undefined;
		return done();
	}

	return {
		async open(change: (world: PretendWorld) => void = () => undefined, credential: Record<string, unknown> = {}) {
			const world = healthyWorld();
			change(world);
			const { url, seen } = await server((request, response) => void answer(world, request, response));
			return { world, seen, api: api(url, { appSecret: pretendIds.appSecret, ...credential }) };
		},
	};
}
