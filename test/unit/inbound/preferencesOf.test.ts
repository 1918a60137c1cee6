import { preferencesOf, type AccountEvent, type Receipt } from '../../../core/inbound';

const now = '2026-03-01T12:00:00.000Z';
const occurredAt = '2026-03-01T11:00:00.000Z';
const party = { partyId: 'US.1', userId: 'US.1', waId: '15550107701', phone: '+15550107701' };

const preference = (status: string, changes: Partial<AccountEvent> = {}): AccountEvent => ({ event: 'account', eventKey: `key ${status}`, kind: 'marketingPreference', field: 'user_preferences', status, severity: 'info', what: '', businessAccountId: '1', occurredAt, party, raw: {}, ...changes });
const failed = (code: number): Receipt => ({ event: 'receipt', eventKey: 'r', status: 'failed', messageId: 'wamid.1', to: party, occurredAt, businessAccountId: '1', phoneNumber: { id: '300', display: '' }, failure: { code, category: 'optedOut', what: '', fix: '', retry: 'no' }, raw: {} });

describe('preferences that people set in WhatsApp itself', () => {
	it('are decisions about marketing, under every key of the person', () => {
		const recipientKeys = ['user:US.1', 'tel:15550107701'];
		expect(preferencesOf([preference('stop'), preference('resume'), failed(131050)], now)).toMatchObject([
			{ recipientKeys, decision: 'withdrawn', category: 'marketing', source: 'whatsapp', decidedAt: occurredAt, evidenceId: 'key stop' },
			{ recipientKeys, decision: 'given', category: 'marketing', evidenceId: 'key resume' },
			{ recipientKeys, decision: 'withdrawn', category: 'marketing', evidenceId: '131050:wamid.1' },
		]);
	});

	it('are not read from anything else', () => {
		expect(preferencesOf([preference('later'), preference('stop', { party: undefined }), preference('stop', { kind: 'other' }), failed(131026)], now)).toEqual([]);
	});
});
