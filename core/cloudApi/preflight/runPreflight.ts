import type { CloudApi } from '../cloudApi';
import type { Check } from './check';
import { checkAccountAccess } from './checks/checkAccountAccess';
import { checkAccountSubscription } from './checks/checkAccountSubscription';
import { checkAppSecret } from './checks/checkAppSecret';
import { checkAppSubscription } from './checks/checkAppSubscription';
import { checkCallbackAddress } from './checks/checkCallbackAddress';
import { checkCallbackHandshake } from './checks/checkCallbackHandshake';
import { checkCallbackRoute } from './checks/checkCallbackRoute';
import { checkMessagingLimit } from './checks/checkMessagingLimit';
import { checkNumberQuality } from './checks/checkNumberQuality';
import { checkNumberRegistration } from './checks/checkNumberRegistration';
import { checkPermissions } from './checks/checkPermissions';
import { checkToken } from './checks/checkToken';
import { checkTokenApp } from './checks/checkTokenApp';
import type { Facts } from './facts';
import type { CallbackProbe } from './probeCallback';
import { readFacts } from './readFacts';

/** What a preflight is to find out; without a callback URL only what sending needs is checked. */
export interface PreflightWish {
	callbackUrl?: string;
	/** The number that matters; without it, all numbers of the account. */
	phoneNumberId?: string;
	/** Asks the callback with a wrong verify token: probeCallback. */
	fetchCallback: (callbackUrl: string) => Promise<CallbackProbe>;
	/** Milliseconds. */
	now: number;
}

/** In the order in which they are mended: who asks, what for, where events go, through which number. */
const checks: Array<(facts: Facts) => Check> = [
	checkToken,
	checkTokenApp,
	checkPermissions,
	checkAccountAccess,
	checkAppSecret,
	checkAppSubscription,
	checkAccountSubscription,
	checkCallbackRoute,
	checkNumberRegistration,
	checkNumberQuality,
	checkMessagingLimit,
	checkCallbackAddress,
	checkCallbackHandshake,
];

/** Looks at everything that stands between this account and a flow of messages: facts first, then one judgement each. Changes nothing; what Graph refuses is a finding and no error. */
export async function runPreflight(api: CloudApi, { callbackUrl, phoneNumberId, fetchCallback, now }: PreflightWish): Promise<Check[]> {
	const [facts, probe] = await Promise.all([readFacts(api), callbackUrl !== undefined && URL.canParse(callbackUrl) ? fetchCallback(callbackUrl) : undefined]);
	return checks.map((check) => check({ ...facts, account: api.account, now, callbackUrl, phoneNumberId, probe }));
}
