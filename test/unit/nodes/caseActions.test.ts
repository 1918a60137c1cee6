import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ITriggerFunctions } from 'n8n-workflow';
import { openCloudApi, readAccount } from '../../../core/cloudApi';
import { accountKey } from '../../../core/delivery';
import type { InboundMessage } from '../../../core/inbound';
import { readPolicy } from '../../../core/sla';
import { openStore, type Store } from '../../../core/store';
import { caseActions } from '../../../nodes/WhatsAppWebhookTrigger/caseActions';
import { DeskWorld, phones } from '../../contract/watch/deskWorld';
import { draft } from '../sla/given/watched';

const businessAccountId = '200111222333444';
/** A machine that answers to nobody, so that what is answered stays in the outbox. */
const api = openCloudApi(readAccount({ accessToken: 'token', businessAccountId, baseUrl: 'http://127.0.0.1:9' }));
const said: InboundMessage = {
	event: 'message',
	eventKey: 'message:wamid.IN1',
	messageId: 'wamid.IN1',
	kind: 'text',
	text: 'On it',
	from: { partyId: phones.Ana!, waId: phones.Ana! },
	businessAccountId,
	phoneNumber: { id: '300111222333444', display: '15550100200' },
	raw: {},
};
const context = {
	getNode: () => ({ id: 't', name: 'Inbound', type: 't', typeVersion: 1, position: [0, 0], parameters: {} }),
	getWorkflow: () => ({ id: 'w', name: 'Answers' }),
	logger: { warn: () => undefined },
} as unknown as ITriggerFunctions;

describe('a word on an open notification', () => {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-words-'));
	let store: Store;
	let world: DeskWorld;
	beforeAll(async () => {
		store = await openStore({ engine: 'sqlite', file: join(folder, 'operations.sqlite') });
		world = new DeskWorld(store);
		world.now = Date.now();
		world.policy = readPolicy({ ...draft, calendar: { zone: 'UTC', alwaysOpen: true } });
		await world.open('T-1', { startedAt: world.now - 65 * 60_000 });
		await world.send(accountKey(api));
	});
	afterAll(async () => {
		await store.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const hear = async (message: InboundMessage) => await caseActions({ context, api, store })([message], new Date().toISOString());
	const facts = async () => (await world.desk.get('T-1')).facts.map(({ kind }) => kind);

	it('that was written to another account is left to the triggers of that account', async () => {
		expect(await hear({ ...said, businessAccountId: '200999888777666' })).toEqual(new Map());
		expect(await facts()).not.toContain('acknowledge');
	});

	it('that was written to this account is done and answered', async () => {
		expect((await hear(said)).get(said.eventKey)).toMatchObject({ as: 'caseAction', isOver: true });
		expect(await facts()).toContain('acknowledge');
		expect(await store.outbox.find({ key: 'answer:wamid.IN1', limit: 1 })).toHaveLength(1);
	});
});
