import { preferencesOf, type AccountEvent, type Receipt } from '../../../core/inbound';
import { fixtures } from './fixtures';
import { eventsOf } from './signed';

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

	it('were decided now where it is not told when', () => {
		expect(preferencesOf([preference('stop', { occurredAt: undefined }), { ...failed(131050), occurredAt: undefined }], now)).toMatchObject([{ decidedAt: now }, { decidedAt: now }]);
	});

	it('are found in no other event that Meta sends', () => {
		const events = Object.values(fixtures).flatMap((list) => list.flatMap(({ body }) => eventsOf(body)));
		const found = preferencesOf(events, now);
		expect(found.length).toBeGreaterThan(0);
		const telling = events.filter((event) => (event.event === 'account' && event.field === 'user_preferences') || (event.event === 'receipt' && event.failure?.code === 131050));
		expect(preferencesOf(telling, now)).toEqual(found);
	});

	it('are not read from anything else', () => {
		expect(preferencesOf([preference('later'), preference('stop', { party: undefined }), preference('stop', { kind: 'other' }), failed(131026)], now)).toEqual([]);
	});
});
