import type { World } from '../../world/world';

/** The callbacks that are set for an account: its override and the app's own URL, each only when set. */
export function webhookConfiguration(world: World, accountId: string): Record<string, string> {
	const [subscriber] = world.accountSubscriptions.get(accountId) ?? [];
	if (!subscriber) return {};
	const [appId, { overrideCallbackUrl }] = subscriber;
	const callbackUrl = world.appSubscriptions.get(appId)?.callbackUrl;
	return {
		...(overrideCallbackUrl !== undefined && { whatsapp_business_account: overrideCallbackUrl }),
		...(callbackUrl !== undefined && { application: callbackUrl }),
	};
}
