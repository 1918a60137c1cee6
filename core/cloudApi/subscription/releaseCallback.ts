import type { CloudApi } from '../cloudApi';
import { CloudApiError } from '../failures/cloudApiError';
import type { ClaimMemory } from './claimCallback';
import { listNumberCallbacks } from './listNumberCallbacks';
import { callbackAtLevel } from './planClaim';
import { readSubscription } from './readSubscription';
import { clearCallback, clearNumberCallback, setCallback, setNumberCallback, unsubscribe } from './writeSubscription';

/**
 * What a release did: nothing, because the events go elsewhere by now; put back what was there before; or could not put
 * back another system's callback, whose verify token only that system knows.
 */
export type Release = 'notOurs' | 'restored' | 'otherNotRestored';

/** Puts the callback back that was there before, or takes ours away where there was none or its owner does not answer. */
async function restoreCallback(previous: string | undefined, set: (callbackUrl: string) => Promise<void>, clear: () => Promise<void>): Promise<Release> {
	if (previous !== undefined) {
		try {
			await set(previous);
			return 'restored';
		} catch (error) {
			if (!(error instanceof CloudApiError)) throw error;
		}
	}
	await clear();
	return previous === undefined ? 'restored' : 'otherNotRestored';
}

/**
 * Takes our callback back at the level of its claim, and nobody else's. Without a memory the app stays subscribed with its
 * own callback; it also stays subscribed while a number of the account has a callback of its own, which would go silent.
 */
export async function releaseCallback(api: CloudApi, callbackUrl: string, memory?: ClaimMemory, phoneNumberId = memory?.phoneNumberId): Promise<Release> {
	const current = await readSubscription(api, phoneNumberId);
	if (callbackAtLevel(current, phoneNumberId) !== callbackUrl) return 'notOurs';
	const { subscribed, callbackUrl: previous } = memory?.before ?? { subscribed: true };

	const others = subscribed ? [] : (await listNumberCallbacks(api)).filter((set) => set.phoneNumberId !== phoneNumberId);
	const unneeded = !subscribed && others.length === 0 && (phoneNumberId === undefined || current.callbackUrl === undefined);
	if (phoneNumberId === undefined) {
		if (!unneeded) return await restoreCallback(subscribed ? previous : undefined, (url) => setCallback(api, url), () => clearCallback(api));
		await unsubscribe(api);
		return 'restored';
	}
	const release = await restoreCallback(previous, (url) => setNumberCallback(api, phoneNumberId, url), () => clearNumberCallback(api, phoneNumberId));
	if (unneeded) await unsubscribe(api);
	return release;
}
