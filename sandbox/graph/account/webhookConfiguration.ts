import type { PhoneNumber, World } from '../../world/world';

/** The callbacks that are set for a number: its own, its account's, the app's, each only when set. */
export function webhookConfiguration(world: World, { id, accountId }: Pick<PhoneNumber, 'id' | 'accountId'>): Record<string, string> {
	const [subscriber] = world.accountSubscriptions.get(accountId) ?? [];
	if (!subscriber) return {};
	const [appId, { overrideCallbackUrl }] = subscriber;
	const ownCallbackUrl = world.phoneNumberCallbacks.get(id)?.get(appId);
	const callbackUrl = world.appSubscriptions.get(appId)?.callbackUrl;
	return {
		...(ownCallbackUrl !== undefined && { phone_number: ownCallbackUrl }),
		...(overrideCallbackUrl !== undefined && { whatsapp_business_account: overrideCallbackUrl }),
		...(callbackUrl !== undefined && { application: callbackUrl }),
	};
}
