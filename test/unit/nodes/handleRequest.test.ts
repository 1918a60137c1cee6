import type { IWebhookFunctions } from 'n8n-workflow';
import { verifyToken } from '../../../core/cloudApi';
import { handleRequest } from '../../../nodes/WhatsAppWebhookTrigger/handleRequest';

const callbackUrl = 'https://n8n.example.com/webhook/1/whatsapp';

/** Meta's verification request, which carries the token of an app secret, while the credential holds one. */
async function handshake(credential: { appSecret: string }, tokenOf: string) {
	const answered: { status?: number; body?: string } = {};
	const response = { setHeader: () => response, status: (status: number) => ((answered.status = status), response), type: () => response, send: (body: string) => ((answered.body = body), response) };
	await handleRequest({
		getWebhookName: () => 'setup',
		getWorkflow: () => ({ id: 'handshake' }),
		getNode: () => ({ id: '1', name: 'WhatsApp', credentials: { whatsAppCloudApi: { id: '1', name: 'Account' } } }),
		getCredentials: async () => ({ accessToken: 'token', businessAccountId: '1', ...credential }),
		getNodeWebhookUrl: () => callbackUrl,
		getQueryData: () => ({ 'hub.mode': 'subscribe', 'hub.challenge': '42', 'hub.verify_token': verifyToken(callbackUrl, tokenOf) }),
		getResponseObject: () => response,
		logger: { warn: () => undefined },
	} as unknown as IWebhookFunctions);
	return answered;
}

test('a workflow that is published just after its app secret was changed passes the handshake', async () => {
	const clock = jest.spyOn(Date, 'now').mockReturnValue(1_790_000_000_000);
	try {
		expect(await handshake({ appSecret: 'first' }, 'first')).toEqual({ status: 200, body: '42' });
		clock.mockReturnValue(1_790_000_005_000);
		expect(await handshake({ appSecret: 'second' }, 'second')).toEqual({ status: 200, body: '42' });
		expect((await handshake({ appSecret: 'second' }, 'first')).status).toBe(403);
		expect((await handshake({ appSecret: 'second' }, 'third')).status).toBe(403);
	} finally {
		clock.mockRestore();
	}
});
