import { readAccount, type CloudApiAccount } from '../../core/cloudApi';
import { cloudApiCredential } from '../shared/credential';
import { nodeKeyOf, type TriggerContext } from './triggerContext';

/** Looking a credential up costs n8n about as much as the whole request besides. */
const keepMs = 15_000;

interface Look {
	account: Promise<CloudApiAccount>;
	credential: unknown;
	lookedAtMs: number;
}

const looks = new Map<string, Look>();

/**
 * The account of a webhook's credential, as it was a moment ago at most; `isFresh` reads it anew, after a signature that did
 * not match. Requests that come while it is looked up share that look.
 */
export async function accountOf(context: TriggerContext, nowMs: number, isFresh = false): Promise<CloudApiAccount> {
	const key = nodeKeyOf(context);
	const credential = context.getNode().credentials?.[cloudApiCredential]?.id;
	const before = looks.get(key);
	// Whoever sends wrong signatures must not make n8n look it up each time.
	const keepNowMs = isFresh ? 1_000 : keepMs;
	if (before !== undefined && before.credential === credential && nowMs - before.lookedAtMs < keepNowMs) return await before.account;
	const look: Look = { account: context.getCredentials(cloudApiCredential).then(readAccount), credential, lookedAtMs: nowMs };
	looks.set(key, look);
	// What failed is tried again by the next request.
	look.account.catch(() => void (looks.get(key) === look && looks.delete(key)));
	return await look.account;
}
