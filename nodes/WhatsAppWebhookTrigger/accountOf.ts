import { readAccount, type CloudApiAccount } from '../../core/cloudApi';
import { cloudApiCredential } from '../shared/credential';
import { nodeKeyOf, type TriggerContext } from './triggerContext';

/** Looking a credential up costs n8n about as much as the whole request besides. */
const keepMs = 15_000;
const known = new Map<string, { account: CloudApiAccount; credential: unknown; readAtMs: number }>();

/** The account of a webhook's credential, as it was a moment ago at most; `isFresh` reads it anew, after a signature that did not match. */
export async function accountOf(context: TriggerContext, nowMs: number, isFresh = false): Promise<CloudApiAccount> {
	const key = nodeKeyOf(context);
	const credential = context.getNode().credentials?.[cloudApiCredential]?.id;
	const before = known.get(key);
	// Whoever sends wrong signatures must not make n8n look it up each time.
	const keepNowMs = isFresh ? 1_000 : keepMs;
	if (before !== undefined && before.credential === credential && nowMs - before.readAtMs < keepNowMs) return before.account;
	const account = readAccount(await context.getCredentials(cloudApiCredential));
	known.set(key, { account, credential, readAtMs: nowMs });
	return account;
}
