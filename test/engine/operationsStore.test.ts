import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSandbox, type OpenSandbox } from './given/openSandbox';
import { outboxWorkflow } from './given/outboxWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow, textParameters } from './given/sendWorkflow';
import { whatsAppCredential } from './given/whatsAppCredential';
import type { GivenCredential } from './engineMessages';
import { startEngine, type Engine } from './startEngine';

const { ana } = sandboxAccount;
const storeCredential = (data: Record<string, string | number>): GivenCredential => ({
	id: 'store-1',
	name: 'Store',
	type: 'operationsStoreApi',
	// Nobody listens on the port of discard on this machine.
	data: { host: '127.0.0.1', port: 9, database: 'ops', user: 'ops', password: 'secret-of-ops', ...data },
});

describe('where deliveries are kept', () => {
	let sandbox: OpenSandbox;
	beforeAll(async () => {
		sandbox = await openSandbox();
	});
	afterAll(async () => await sandbox.close());

	const send = async (engine: Engine, store?: GivenCredential) => {
		const workflow = sendWorkflow(textParameters);
		const node = workflow.nodes.find(({ name }) => name === 'Send')!;
		if (store) node.credentials = { ...node.credentials, operationsStoreApi: { id: store.id, name: store.name } };
		return await engine.runWorkflow({ workflow, startNode: 'Start', credentials: [whatsAppCredential(sandbox.url), ...(store ? [store] : [])] });
	};

	describe('on one machine', () => {
		let engine: Engine;
		beforeAll(async () => {
			engine = await startEngine();
		});
		beforeEach(async () => await sandbox.reset());
		afterAll(async () => await engine.stop());

		test("in n8n's own folder, made when it is first needed", async () => {
			const folder = join(engine.userFolder, '.n8n', 'whatsapp-ops');
			await expect(readdir(folder)).rejects.toThrow(/ENOENT/);
			expect((await send(engine)).status).toBe('success');
			expect(await readdir(folder)).toContain('operations.sqlite');
		});

		test('the log of a run holds no phone number, whatever the key is', async () => {
			const { runData, log } = await engine.runWorkflow({
				workflow: sendWorkflow({ ...textParameters, deliveryOptions: { idempotencyKey: `hello ${ana.phone}` } }),
				startNode: 'Start',
				credentials: [whatsAppCredential(sandbox.url)],
			});
			expect(runData.Send?.[0]?.outputs[0]?.[0]?.json.outcome).toBe('accepted');
			expect(JSON.stringify(log)).not.toContain(ana.waId);
		});

		test('a Postgres that cannot be reached stops the node before anything is sent, without its password', async () => {
			const { status, error } = await send(engine, storeCredential({}));
			expect(status).toBe('error');
			expect(error?.message).toMatch(/127\.0\.0\.1/);
			expect(error?.everything).not.toContain('secret-of-ops');
			expect(await sandbox.requests()).toEqual([]);
		});

		test('a credential that is not filled in is named', async () => {
			const { error } = await send(engine, storeCredential({ host: '' }));
			expect(error?.message).toMatch(/host is empty/);
		});
	});

	describe("in n8n's queue mode", () => {
		let engine: Engine;
		beforeAll(async () => {
			engine = await startEngine({ env: { EXECUTIONS_MODE: 'queue' } });
		});
		beforeEach(async () => await sandbox.reset());
		afterAll(async () => await engine.stop());

		test('without a shared store, sending stops with what to do', async () => {
			const { status, error } = await send(engine);
			expect(status).toBe('error');
			expect(error?.message).toMatch(/queue mode.*Choose a WhatsApp Operations Store \(Postgres\) credential in this node/);
			expect(await sandbox.requests()).toEqual([]);
		});

		test('so does looking deliveries up', async () => {
			const { error } = await engine.runWorkflow({ workflow: sendWorkflow({ resource: 'delivery', operation: 'find' }), startNode: 'Start', credentials: [whatsAppCredential(sandbox.url)] });
			expect(error?.message).toMatch(/queue mode/);
		});

		test('so does publishing an Outbox Trigger', async () => {
			const { error } = await engine.startTrigger({ workflow: outboxWorkflow(), node: 'Outbox', mode: 'trigger', credentials: [whatsAppCredential(sandbox.url)] });
			expect(error?.message).toMatch(/queue mode/);
		});

		test('what needs no store works', async () => {
			const { error, runData } = await engine.runWorkflow({ workflow: sendWorkflow({ resource: 'template', operation: 'getAll' }), startNode: 'Start', credentials: [whatsAppCredential(sandbox.url)] });
			expect(error).toBeUndefined();
			expect(runData.Send?.[0]?.outputs[0]?.length).toBeGreaterThan(0);
		});
	});

	describe('the test of its credential', () => {
		let engine: Engine;
		beforeAll(async () => {
			engine = await startEngine();
		});
		afterAll(async () => await engine.stop());

		test.each<[string, Record<string, string | number>, RegExp]>([
			['nobody answers', {}, /127\.0\.0\.1/],
			['no database', { database: '' }, /database is empty/],
		])('%s', async (_what, data, said) => {
			for (const nodeType of ['whatsAppSend', 'whatsAppOutboxTrigger', 'whatsAppWebhookTrigger']) {
				const answer = await engine.credentialTest({ nodeType: `n8n-nodes-whatsapp-ops.${nodeType}`, credential: storeCredential(data) });
				expect(answer).toMatchObject({ status: 'Error', message: expect.stringMatching(said) });
				expect(JSON.stringify(answer)).not.toContain('secret-of-ops');
			}
		});
	});
});
