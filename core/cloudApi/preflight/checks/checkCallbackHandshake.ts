import type { Check } from '../check';
import type { Facts } from '../facts';

const proxy = 'Let the reverse proxy pass GET and POST requests to this path through to n8n, without a login or page of its own.';

/** Whether our own node answers there: it refuses a handshake with a wrong token, which proxies and other programs do not. */
export function checkCallbackHandshake({ callbackUrl, probe }: Facts): Check {
	const id = 'callbackHandshake';
	if (callbackUrl === undefined) return { id, state: 'skipped', what: 'Nothing is to be received, so no callback is asked.' };
	if (probe === undefined || !probe.reached) return { id, state: 'unknown', what: 'The callback could not be asked.' };
	const failed = (what: string, fix: string): Check => ({ id, state: 'failed', what, fix });
	const { status, echoed } = probe;
	if (status === 403) return { id, state: 'ok', what: 'The callback refuses a wrong verify token, as it should.' };
	if (status === 200 && echoed) return failed('The callback accepts any verify token: something else than this trigger answers there.', proxy);
	if (status >= 200 && status <= 299) return failed(`The callback answers a wrong verify token with ${status}: something else than this trigger answers there.`, proxy);
	if (status >= 300 && status <= 399) return failed(`The callback redirects (${status}), which Meta does not follow.`, 'Set WEBHOOK_URL to the address at which the redirects end.');
	if (status === 401) return failed('The callback asks for a login (401), which Meta does not have.', proxy);
	if (status === 404) return failed('The address is answered, but n8n knows no such webhook (404).', 'Publish the workflow, and check that WEBHOOK_URL leads to this n8n.');
	return failed(`The callback answers with ${status}.`, status >= 500 ? 'Check that n8n runs behind the reverse proxy.' : proxy);
}
