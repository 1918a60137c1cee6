import type { GivenCredential } from '../engineMessages';
import { sandboxAccount } from './sandboxAccount';

/** A complete WhatsApp credential for the sandbox at `baseUrl`; `changes` replaces single fields. */
export function whatsAppCredential(baseUrl: string, changes: Record<string, string> = {}): GivenCredential {
	const { accessToken, businessAccountId, appId, appSecret } = sandboxAccount;
	return {
		id: 'whatsapp-1',
		name: 'WhatsApp sandbox',
		type: 'whatsAppCloudApi',
		data: { accessToken, businessAccountId, appId, appSecret, graphApiVersion: 'v25.0', baseUrl, ...changes },
	};
}
