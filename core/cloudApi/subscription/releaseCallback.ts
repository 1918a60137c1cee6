import type { CloudApi } from '../cloudApi';
import { CloudApiError } from '../failures/cloudApiError';
import type { ClaimMemory } from './claimCallback';
import { readSubscription } from './readSubscription';
import { clearCallback, setCallback, unsubscribe } from './writeSubscription';

/**
 * What a release did: nothing, because the events go elsewhere by now; put back what was there before; or could not put
 * back another system's callback, whose verify token only that system knows.
 */
export type Release = 'notOurs' | 'restored' | 'otherNotRestored';

/** Takes our callback back, and nobody else's. Without a memory the app stays subscribed with its own callback. */
export async function releaseCallback(api: CloudApi, callbackUrl: string, memory?: ClaimMemory): Promise<Release> {
	const current = await readSubscription(api);
	if (current.callbackUrl !== callbackUrl) return 'notOurs';
	const { subscribed, callbackUrl: previous } = memory?.before ?? { subscribed: true };
	if (!subscribed) {
		await unsubscribe(api);
		return 'restored';
	}
	if (previous === undefined) {
		await clearCallback(api);
		return 'restored';
	}
	try {
		await setCallback(api, previous);
		return 'restored';
	} catch (error) {
		if (!(error instanceof CloudApiError)) throw error;
		await clearCallback(api);
		return 'otherNotRestored';
	}
}
