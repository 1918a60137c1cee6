import { BlockList, isIP } from 'node:net';
import { defaultBaseUrl } from '../../account';
import type { Check } from '../check';
import type { Facts } from '../facts';
import type { CallbackProblem } from '../probeCallback';

const longestCallbackUrl = 200;

const local = new BlockList();
for (const [network, prefix] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) local.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) local.addSubnet(network, prefix, 'ipv6');

function isLocalHost(hostname: string): boolean {
	const host = hostname.replace(/^\[|\]$/g, '');
	const family = isIP(host);
	if (family !== 0) return local.check(host, family === 4 ? 'ipv4' : 'ipv6');
	return host === 'localhost' || /\.(localhost|local|internal|lan|home)$/.test(host) || !host.includes('.');
}

const renew = 'Renew the certificate, for instance with Let\'s Encrypt.';

const problems: Record<CallbackProblem, [what: string, fix: string]> = {
	dns: ['its host name is unknown', 'Check the address of this n8n (WEBHOOK_URL) and its DNS entry.'],
	refused: ['nothing listens there', 'Check the address of this n8n (WEBHOOK_URL), its reverse proxy and its firewall.'],
	timeout: ['nobody answers in time', 'Check the reverse proxy and the firewall in front of this n8n.'],
	certificateExpired: ['its certificate has expired', renew],
	certificateNotYetValid: ['its certificate is not valid yet', "Check the certificate and this machine's clock."],
	certificateSelfSigned: ['its certificate is self-signed, which Meta refuses', 'Use a certificate of a public authority, for instance of Let\'s Encrypt.'],
	certificateWrongHost: ['its certificate is for another host name', 'Use a certificate for the host name in the webhook URL.'],
	certificateIncomplete: ['its certificate comes without the chain of its issuer', 'Let the server send the full chain (fullchain.pem).'],
	certificateUntrusted: ['its certificate is of an authority that is not trusted', 'Use a certificate of a public authority, for instance of Let\'s Encrypt.'],
	tls: ['no secure connection can be made', 'Check the TLS settings of the reverse proxy.'],
	broken: ['the connection breaks off', 'Check the reverse proxy in front of this n8n.'],
};

/** Whether Meta can reach the callback: a public https address with a good certificate. Source: Meta, webhooks, callback URL. */
export function checkCallbackAddress({ callbackUrl, account, probe }: Facts): Check {
	const id = 'callbackAddress';
	if (callbackUrl === undefined) return { id, state: 'skipped', what: 'Nothing is to be received, so no callback is needed.' };
	const failed = (what: string, fix: string): Check => ({ id, state: 'failed', what, fix });
	if (!URL.canParse(callbackUrl)) return failed('The callback URL is no web address.', 'Check the address of this n8n (WEBHOOK_URL).');
	const { protocol, hostname, host } = new URL(callbackUrl);
	if (callbackUrl.length > longestCallbackUrl) return failed(`The callback URL is ${callbackUrl.length} characters long; Meta allows at most ${longestCallbackUrl}.`, 'Shorten the address of this n8n (WEBHOOK_URL).');
	// The sandbox and other local systems take what Meta does not.
	if (account.baseUrl === defaultBaseUrl) {
		if (protocol !== 'https:') return failed(`The callback at ${host} is not secure; Meta calls https addresses only.`, 'Put a reverse proxy with a certificate before this n8n, and set WEBHOOK_URL to its https address.');
		if (isLocalHost(hostname)) return failed(`The callback at ${host} can be reached from this network only, not by Meta.`, 'Set WEBHOOK_URL to the public address of this n8n, or use a tunnel.');
	}
	if (probe === undefined) return { id, state: 'unknown', what: `The callback at ${host} was not tried.` };
	if (probe.reached) return { id, state: 'ok', what: `The callback at ${host} can be reached from this machine${protocol === 'https:' ? ', with a good certificate' : ''}.` };
	const [what, fix] = problems[probe.problem];
	return failed(`The callback at ${host} cannot be reached: ${what}.`, fix);
}
