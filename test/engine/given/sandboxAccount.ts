/** The ids and secrets of the sandbox's default seed (sandbox/README.md), written down again so that a change there is noticed. */
export const sandboxAccount = {
	accessToken: 'EAAsandbox',
	expiredToken: 'EAAexpired',
	tokenWithoutMessaging: 'EAAnomessaging',
	tokenWithoutManagement: 'EAAnomanagement',
	tokenOfOtherAccount: 'EAAotheraccount',
	businessAccountId: '200111222333444',
	appId: '100111222333444',
	appSecret: 'sandbox-app-secret',
	phoneNumberId: '300111222333444',
	ana: { waId: '15550107701', phone: '+15550107701', userId: 'US.10000000000000007701' },
	rui: { waId: '15550107702', phone: '+15550107702', userId: 'US.10000000000000007702' },
} as const;
