import { confirmationOf, consentLanguages, hearMessages, type SaidMessage } from '../../../../core/conversations';
import { openStore, type Store } from '../../../../core/store';
import { sqliteRoom, type StoreRoom } from '../../../contract/store/storeRoom';

const account = 'https://graph.facebook.com|1';
const now = '2026-03-01T12:00:00.000Z';
const ana = ['user:US.1', 'tel:15550107701'];
const said = (text: string, changes: Partial<SaidMessage> = {}): SaidMessage => ({ messageId: `wamid.${text}`, text, recipientKeys: ana, waId: '15550107701', name: 'Ana', sentAt: now, phoneNumberId: '300', ...changes });

describe('hearing messages', () => {
	let room: StoreRoom;
	let store: Store;
	beforeAll(async () => void (room = await sqliteRoom()));
	beforeEach(async () => void (store = await openStore(room.newConfig())));
	afterEach(() => store.close());
	afterAll(() => room.stop());
	const hear = async (messages: SaidMessage[], hearing: 'certain' | 'likely' = 'certain') => await hearMessages(store.consents, account, messages, hearing, now);
	const withdrawn = async () => (await store.consents.state({ account, recipientKeys: ['tel:15550107701'] })).withdrawn;

	it('records a wish with its evidence, under every key of the person', async () => {
		const [heard, ...others] = await hear([said('Hello'), said('Stop please'), said('where is the bus stop?')]);
		expect(others).toEqual([]);
		expect(heard).toMatchObject({
			messageId: 'wamid.Stop please',
			word: { wish: 'optOut', language: 'en' },
			entry: { decision: 'withdrawn', category: 'all', source: 'message', decidedAt: now, evidence: { text: 'Stop please', name: 'Ana', evidenceId: 'wamid.Stop please', recipientKeys: ana, details: { phoneNumberId: '300' } } },
		});
		expect(await withdrawn()).toEqual(['all']);
	});

	it('comes to the same result when it hears the same again', async () => {
		const messages = [said('STOP'), said('start', { sentAt: '2026-03-01T12:00:01.000Z' })];
		const first = await hear(messages);
		expect(first.map(({ word: { wish } }) => wish)).toEqual(['optOut', 'optIn']);
		expect(await hear(messages)).toEqual(first);
		expect(await withdrawn()).toEqual([]);
		expect(await store.consents.history({ account, recipientKeys: ana })).toHaveLength(2);
	});

	it('leaves doubtful words alone unless they are asked for', async () => {
		expect(await hear([said('cancel'), said('start')])).toEqual([]);
		expect(await withdrawn()).toEqual([]);
		expect(await hear([said('cancel')], 'likely')).toMatchObject([{ word: { certainty: 'likely' } }]);
		expect(await withdrawn()).toEqual(['all']);
	});

	it('tells an opt-out of advertising from one of everything', async () => {
		await hear([said('no more promotions')]);
		expect(await withdrawn()).toEqual(['marketing']);
	});

	it('hears nobody whom it could not write to', async () => {
		expect(await hear([said('STOP', { recipientKeys: [] })])).toEqual([]);
	});

	it('answers in the language of the words, or of the number where all languages share them', async () => {
		const languageOf = async (text: string, waId?: string) => (await hear([said(text, { waId, messageId: `${text} ${waId}` })]))[0]!.word.language;
		expect(await languageOf('BAJA', '491701234567')).toBe('es');
		expect(await languageOf('STOP', '491701234567')).toBe('de');
		expect(await languageOf('STOP', '351912345678')).toBe('pt');
		expect(await languageOf('STOP', '919812345678')).toBe('en');
		expect(await languageOf('STOP')).toBe('en');
	});
});

describe('confirmations', () => {
	it('are there in every language, each with the way back', () => {
		for (const language of consentLanguages) {
			expect(confirmationOf('withdrawn', 'all', language)).toContain('START');
			expect(confirmationOf('withdrawn', 'marketing', language)).toContain('START');
			expect(confirmationOf('given', 'all', language)).toContain('STOP');
			if (language !== 'en') expect(confirmationOf('withdrawn', 'all', language)).not.toBe(confirmationOf('withdrawn', 'all', 'en'));
		}
		expect(confirmationOf('withdrawn', 'all', 'unknown')).toBe(confirmationOf('withdrawn', 'all', 'en'));
	});
});
