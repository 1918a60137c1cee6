import { cutText, maskPhones } from '../../messages';
import type { CloudApiAccount } from '../account';

const longestDetail = 500;

/** Makes a text from outside fit for errors and logs: secrets and phone numbers masked, at most 500 characters. */
export function redact(text: string, account: CloudApiAccount): string {
	let safe = text;
	for (const secret of [account.accessToken, account.appSecret, account.nextAppSecret]) {
		if (secret.length >= 4) safe = safe.replaceAll(secret, '[hidden]');
	}
	safe = safe.replace(/EAA[A-Za-z0-9]{8,}/g, '[hidden]');
	return cutText(maskPhones(safe, [account.businessAccountId, account.appId]), longestDetail);
}
