import { callerAppId } from '../identifyCaller';
import type { GraphCall, NodeOf } from '../graphCall';
import { proveCallback } from './proveCallback';
import { readParameters } from './readParameters';

type AccountCall = GraphCall<NodeOf<'account'>>;

/** `GET /{waba-id}/subscribed_apps`: the apps that hear of this account. */
export function listSubscribedApps({ emulator: { world }, node }: AccountCall): unknown {
	const subscribers = [...(world.accountSubscriptions.get(node.account.id) ?? [])];
	return {
		data: subscribers.map(([appId, { overrideCallbackUrl }]) => ({
			whatsapp_business_api_data: {
				id: appId,
				name: world.apps.get(appId)?.name,
				link: `https://www.facebook.com/games/?app_id=${appId}`,
			},
			...(overrideCallbackUrl !== undefined && { override_callback_uri: overrideCallbackUrl }),
		})),
	};
}

/** `POST /{waba-id}/subscribed_apps`: subscribes the caller's app. Meta: an override is proven by handshake; without one in the body an earlier override is cleared. */
export async function subscribeToAccount({ emulator, caller, node, body, query }: AccountCall): Promise<unknown> {
	const parameter = readParameters(body, query);
	const overrideCallbackUrl = parameter('override_callback_uri') || undefined;
	if (overrideCallbackUrl !== undefined) {
		await proveCallback(emulator, 'override_callback_uri', overrideCallbackUrl, parameter('verify_token'));
	}
	const { accountSubscriptions } = emulator.world;
	const subscribers = accountSubscriptions.get(node.account.id) ?? new Map();
	subscribers.set(callerAppId(caller), { overrideCallbackUrl });
	accountSubscriptions.set(node.account.id, subscribers);
	return { success: true };
}

/** `DELETE /{waba-id}/subscribed_apps`: the caller's app hears no more of this account. */
export function unsubscribeFromAccount({ emulator: { world }, caller, node }: AccountCall): unknown {
	world.accountSubscriptions.get(node.account.id)?.delete(callerAppId(caller));
	return { success: true };
}
