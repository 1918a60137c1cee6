import type { CloudApi } from '../cloudApi';

/** Names an account in the store: the same WhatsApp Business Account behind another address (the sandbox, say) is another one. */
export function accountKey({ account }: Pick<CloudApi, 'account'>): string {
	return `${account.baseUrl}|${account.businessAccountId}`;
}

/** Names a sender number in the store. */
export function senderKey(account: string, phoneNumberId: string): string {
	return `${account}|${phoneNumberId}`;
}
