import { defaultTemplates } from './defaultTemplates';
import type { Seed } from './seed';

const APP_ID = '100111222333444';
const ACCOUNT_ID = '200111222333444';
const MESSAGING = 'whatsapp_business_messaging';
const MANAGEMENT = 'whatsapp_business_management';

/** The world of a first start: one business, two people, and a token for each way in which a token can be wrong. */
export const defaultSeed: Seed = {
	apps: [{ id: APP_ID, name: 'Sandbox app', secret: 'sandbox-app-secret' }],
	accounts: [
		{
			id: ACCOUNT_ID,
			name: 'Ferrow Supplies',
			phoneNumbers: [{ id: '300111222333444', displayPhoneNumber: '+1 555-010-0200', verifiedName: 'Ferrow Supplies' }],
			templates: defaultTemplates,
		},
	],
	people: [
		{ waId: '15550107701', name: 'Ana Duarte', userId: 'US.10000000000000007701', windowOpen: true },
		{ waId: '15550107702', name: 'Rui Costa', userId: 'US.10000000000000007702', windowOpen: true },
	],
	tokens: [
		{ token: 'EAAsandbox', appId: APP_ID, scopes: [MESSAGING, MANAGEMENT], accountIds: [ACCOUNT_ID] },
		{ token: 'EAAexpired', appId: APP_ID, scopes: [MESSAGING, MANAGEMENT], accountIds: [ACCOUNT_ID], state: 'expired' },
		{ token: 'EAAnomessaging', appId: APP_ID, scopes: [MANAGEMENT], accountIds: [ACCOUNT_ID] },
		{ token: 'EAAnomanagement', appId: APP_ID, scopes: [MESSAGING], accountIds: [ACCOUNT_ID] },
		{ token: 'EAAotheraccount', appId: APP_ID, scopes: [MESSAGING, MANAGEMENT], accountIds: [] },
	],
};
