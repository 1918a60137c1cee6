import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCallback } from './given/callback';
import { accountId, ana, phoneNumberId } from './given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from './given/sandboxUnderTest';
import { waitFor } from './given/waitFor';

const text = (body: string) => ({ type: 'text', text: { body } });
const sentTexts = async (sandbox: SandboxUnderTest) =>
	(await sandbox.control('GET', '/sandbox/state')).json.conversations.flatMap(({ messages }: { messages: Array<{ bubble: { body: string } }> }) => messages.map(({ bubble }) => bubble.body));

describe('snapshots', () => {
	let sandbox: SandboxUnderTest;
	beforeEach(async () => {
		sandbox = await startSandboxUnderTest();
	});
	afterEach(() => sandbox.close());

	it('put everything back as it was: chats, people, templates, files, blocks, subscriptions', async () => {
		const callback = await startCallback();
		await sandbox.subscribe(callback.url);
		const media = (await sandbox.upload(Buffer.from('%PDF-1.4'), 'application/pdf')).json.id;
		const { id } = (await sandbox.send(text('one'))).json.messages[0];
		await waitFor(async () => (await sandbox.message(id)).status === 'delivered');
		const { json } = await sandbox.control('POST', '/sandbox/snapshots', { name: 'before' });
		expect(json.snapshots).toEqual([{ name: 'before', savedAt: expect.any(Number), length: expect.any(Number) }]);
		const state = (await sandbox.control('GET', '/sandbox/state')).json;

		await sandbox.send(text('two'));
		await sandbox.control('PATCH', `/sandbox/people/${ana}`, { readReceipts: false });
		await sandbox.graph('DELETE', `/v25.0/${accountId}/message_templates?name=order_update`);
		await sandbox.graph('DELETE', `/v25.0/${media}`);
		await sandbox.graph('DELETE', `/v25.0/${accountId}/subscribed_apps`);
		await sandbox.graph('POST', `/v25.0/${phoneNumberId}/block_users`, { body: { messaging_product: 'whatsapp', block_users: [{ user: ana }] } });

		expect((await sandbox.control('POST', '/sandbox/snapshots/before/restore')).status).toBe(200);
		const restored = (await sandbox.control('GET', '/sandbox/state')).json;
		expect({ ...restored, now: 0 }).toEqual({ ...state, now: 0 });
		expect((await sandbox.graph('GET', `/v25.0/${accountId}/message_templates?name=order_update`)).json.data).toHaveLength(3);
		const { url } = (await sandbox.graph('GET', `/v25.0/${media}`)).json;
		expect(await (await fetch(url, { headers: { authorization: 'Bearer EAAsandbox' } })).text()).toBe('%PDF-1.4');
		callback.received.length = 0;
		expect((await sandbox.send(text('three'))).status).toBe(200);
		await waitFor(() => callback.statuses().includes('delivered'));
		expect((await sandbox.control('GET', '/sandbox/ledger?summary')).json.accepted).toBe(3);
		await callback.close();
	});

	it('keep a message one object: what the chat shows is what a reaction finds', async () => {
		const { id } = (await sandbox.send(text('one'))).json.messages[0];
		await waitFor(async () => (await sandbox.message(id)).status === 'delivered');
		await sandbox.control('POST', '/sandbox/snapshots', { name: 'a' });
		await sandbox.control('POST', '/sandbox/snapshots/a/restore');
		await sandbox.control('POST', `/sandbox/people/${ana}/messages`, { type: 'reaction', reaction: { message_id: id, emoji: '👍' } });
		expect((await sandbox.message(id)).reactions).toEqual({ inbound: '👍' });
	});

	it('let what was under way arrive', async () => {
		await sandbox.control('POST', '/sandbox/clock', { frozen: true });
		await sandbox.control('PATCH', '/sandbox/settings', { receiptDelaysMs: { sent: 1_000, delivered: 2_000 } });
		const { id } = (await sandbox.send(text('one'))).json.messages[0];
		await sandbox.control('POST', '/sandbox/snapshots', { name: 'a' });
		await sandbox.control('POST', '/sandbox/snapshots/a/restore');
		await sandbox.control('POST', '/sandbox/clock', { advanceMs: 2_000 });
		expect((await sandbox.message(id)).status).toBe('delivered');
	});

	it('are listed, deleted, and missed when they are not there', async () => {
		expect((await sandbox.control('POST', '/sandbox/snapshots/none/restore')).status).toBe(404);
		await sandbox.control('POST', '/sandbox/snapshots', { name: 'a' });
		expect((await sandbox.control('DELETE', '/sandbox/snapshots/a')).json).toEqual({ snapshots: [] });
	});
});

describe('a data file', () => {
	let folder: string;
	let dataFile: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'sandbox-data-'));
		dataFile = join(folder, 'sandbox.json');
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('carries everything over a restart, and is readable by its owner only', async () => {
		const first = await startSandboxUnderTest({ dataFile });
		const { id } = (await first.send(text('before the restart'))).json.messages[0];
		await waitFor(async () => (await first.message(id)).status === 'delivered');
		await first.close();
		expect(statSync(dataFile).mode & 0o077).toBe(0);
		const second = await startSandboxUnderTest({ dataFile });
		expect(await sentTexts(second)).toEqual(['before the restart']);
		await second.close();
	});

	it('is written while the sandbox runs', async () => {
		const sandbox = await startSandboxUnderTest({ dataFile });
		await sandbox.send(text('kept'));
		const deadline = Date.now() + 20_000;
		const written = () => {
			try {
				return readFileSync(dataFile, 'utf8').includes('kept');
			} catch {
				return false;
			}
		};
		while (!written() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
		expect(written()).toBe(true);
		await sandbox.close();
	}, 30_000);

	it.each([
		['what is no JSON', 'hello'],
		['another format', '{"sandboxSnapshot":99}'],
		['something else', '{}'],
	])('is refused with %s', async (_, content) => {
		writeFileSync(dataFile, content);
		await expect(startSandboxUnderTest({ dataFile })).rejects.toThrow('This is not a snapshot');
	});
});
