import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ITriggerFunctions } from 'n8n-workflow';
import { openCloudApi, readAccount, type CloudApi } from '../../../core/cloudApi';
import { createCourier } from '../../../core/delivery';
import { openOperationsStore } from '../../../nodes/shared/operationsStore';
import { startOutbox } from '../../../nodes/WhatsAppOutboxTrigger/startOutbox';
import { openLastingCredential } from '../../../nodes/shared/lastingCredential';
import { sampleOrder } from '../../contract/delivery/given/sampleOrder';
import { openServers, sendJson } from '../cloudApi/openServers';
import { givenTrigger } from './givenTrigger';

const ids = { businessAccountId: '200111222333444', appId: '100111222333444' };
/** Source: Meta, Cloud API error codes: 190, access token has expired. */
const refusal = { error: { message: 'Error validating access token: Session has expired', type: 'OAuthException', code: 190, fbtrace_id: 'A1' } };

describe('a credential that is corrected while a trigger runs', () => {
	const { server } = openServers();
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-credential-'));
	const userFolder = process.env.N8N_USER_FOLDER;
	let looks = 0;
	let good: string[];
	let credential: Record<string, string>;
	beforeAll(() => void (process.env.N8N_USER_FOLDER = folder));
	beforeEach(() => {
		looks = 0;
		good = ['EAAfirst'];
	});
	afterAll(async () => {
		await (await openOperationsStore(givenTrigger().context)).close();
		if (userFolder === undefined) delete process.env.N8N_USER_FOLDER;
		else process.env.N8N_USER_FOLDER = userFolder;
		rmSync(folder, { recursive: true, force: true });
	});

	/** Graph that takes the good tokens, and n8n with the credential as it is just now. */
	async function world() {
		const sent: string[] = [];
		const { url } = await server(({ headers, method }, response) => {
			const token = headers.authorization?.replace('Bearer ', '') ?? '';
			if (!good.includes(token)) return sendJson(response, 401, refusal);
			if (method === 'POST') sent.push(token);
			sendJson(response, 200, { messaging_product: 'whatsapp', contacts: [{ input: '1', wa_id: '1' }], messages: [{ id: `wamid.${sent.length}` }] });
		});
		credential = { ...ids, accessToken: 'EAAfirst', baseUrl: url };
		const source = { getCredentials: async () => ((looks += 1), { ...credential }) } as unknown as Pick<ITriggerFunctions, 'getCredentials'>;
		return { sent, source };
	}
	const ask = async (api: CloudApi) => (await api.call({ method: 'POST', path: 'messages', phoneNumberId: '300111222333444', json: {}, answer: readAnswer })) as unknown;
	const readAnswer = { safeParse: (data: unknown) => ({ success: true, data }) } as never;

	test('what waits in the outbox leaves with the new token, and does not fail over the old one', async () => {
		const { sent, source } = await world();
		const parameters: Record<string, unknown> = { events: ['failed', 'unknown'], options: { everySeconds: 1 } };
		const context = { ...givenTrigger().context, ...source, getInstanceId: () => 'i', getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback } as unknown as ITriggerFunctions;
		const trigger = await startOutbox(context);
		try {
			good = ['EAAsecond'];
			credential.accessToken = 'EAAsecond';
			const store = await openOperationsStore(context);
			const courier = createCourier({ store, api: openCloudApi(readAccount(credential)), owner: 'another process' });
			const [queued] = await courier.deliver([sampleOrder('waits', { mode: 'queue' })], { waitAtMostMs: 1000 });
			let state = 'waiting';
			while (['waiting', 'leaving'].includes(state)) {
				await new Promise((resolve) => setTimeout(resolve, 50));
				state = (await store.outbox.find({ id: queued!.delivery.id, limit: 1 }))[0]!.state;
			}
			expect([state, sent]).toEqual(['accepted', ['EAAsecond']]);
		} finally {
			await trigger.closeFunction?.();
		}
	}, 20_000);

	test('calls that are refused at the same time share one look, and none is made while all is well', async () => {
		const { sent, source } = await world();
		const api = await openLastingCredential(source);
		await ask(api);
		expect(looks).toBe(1);
		good = ['EAAsecond'];
		credential.accessToken = 'EAAsecond';
		await Promise.all(Array.from({ length: 20 }, async () => await ask(api)));
		expect([looks, sent.length, api.account.accessToken]).toEqual([2, 21, 'EAAsecond']);
	});

	test('one that is still refused says so, and is looked up again only after a while', async () => {
		const { source } = await world();
		let nowMs = 0;
		const api = await openLastingCredential(source, () => nowMs);
		good = [];
		for (let times = 0; times < 3; times += 1) await expect(ask(api)).rejects.toMatchObject({ failure: { category: 'access' } });
		expect(looks).toBe(2);
		good = ['EAAsecond'];
		credential.accessToken = 'EAAsecond';
		nowMs = 1_000;
		await ask(api);
	});

	test('one that stands for another account now is not used for what belongs to this one', async () => {
		const { sent, source } = await world();
		const api = await openLastingCredential(source);
		good = ['EAAother'];
		Object.assign(credential, { accessToken: 'EAAother', businessAccountId: '200999888777666' });
		await expect(ask(api)).rejects.toMatchObject({ failure: { category: 'access' } });
		expect([sent, api.account.businessAccountId]).toEqual([[], ids.businessAccountId]);
	});
});
