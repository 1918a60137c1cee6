/** The credential that opens the sandbox with what its default seed expects. */
export function sandboxCredential(sandboxUrl: string) {
	return {
		name: 'WhatsApp sandbox',
		type: 'whatsAppCloudApi',
		data: {
			accessToken: 'EAAsandbox',
			businessAccountId: '200111222333444',
			appId: '100111222333444',
			appSecret: 'sandbox-app-secret',
			graphApiVersion: 'v25.0',
			baseUrl: sandboxUrl,
		},
	};
}
