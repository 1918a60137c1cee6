import type { Check } from '../check';
import type { Facts } from '../facts';
import { isUnreachable, unknownFact } from './unknownFact';

const soonMs = 7 * 24 * 60 * 60 * 1000;
const sessionExpired = 463;
const fix = 'Create a permanent token (a system user token that never expires) in Meta Business settings and enter it in the credential.';

const failed = (what: string, mend = fix): Check => ({ id: 'token', state: 'failed', what, fix: mend });

/** Whether the access token is good, and for how long. Source: Meta, debug_token. */
export function checkToken({ token, account, now }: Facts): Check {
	if (!token.known) {
		if (isUnreachable(token.failure)) return failed(`The API cannot be reached at ${account.baseUrl}.`, token.failure!.fix);
		if (token.failure?.category === 'access') return failed(token.failure.what, token.failure.fix);
		return unknownFact('token', 'The access token', token.failure);
	}
	const { isValid, expiresAt = 0, errorSubcode } = token.value;
	const leftMs = expiresAt * 1000 - now;
	if (errorSubcode === sessionExpired || (expiresAt > 0 && leftMs <= 0)) return failed(`The access token expired${expiresAt > 0 ? ` on ${new Date(expiresAt * 1000).toISOString().slice(0, 10)}` : ''}.`);
	if (isValid === false) return failed('The access token is no longer valid.');
	if (expiresAt > 0 && leftMs <= soonMs) {
		return { id: 'token', state: 'warning', what: `The access token expires on ${new Date(expiresAt * 1000).toISOString().slice(0, 10)}.`, fix };
	}
	return { id: 'token', state: 'ok', what: expiresAt === 0 ? 'The access token is valid and does not expire.' : `The access token is valid until ${new Date(expiresAt * 1000).toISOString().slice(0, 10)}.` };
}
