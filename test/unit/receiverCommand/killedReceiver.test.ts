import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReader } from '../../../core/inbound';
import { openStore } from '../../../core/store';
import { messagesBody } from '../inbound/fixtures/fixture';
import { send } from '../inbound/door/givenDoor';
import { sign } from '../inbound/signed';
import { bundleReceiver, startReceiverProcess } from './givenReceiver';

const secret = 'receiver secret';
const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-receiver-'));
const file = join(folder, 'store.db');
const env = { WHATSAPP_APP_SECRET: secret };
const args = ['--app-id', '12', '--sqlite', file];
let script: string;

jest.setTimeout(120_000);
beforeAll(() => {
	script = bundleReceiver(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bodyOf = (id: string) => JSON.stringify(messagesBody({ messages: [{ from: '15550107777', id: `wamid.${id}`, timestamp: '1790000000', type: 'text', text: { body: id } }] }));

test('whatever was answered with 200 is there, whenever the receiver is killed', async () => {
	const answered = new Set<string>();
	let sent = 0;
	for (let round = 0; round < 4; round++) {
		const receiver = await startReceiverProcess(script, args, env);
		const agent = new Agent({ keepAlive: true, maxSockets: 20 });
		let isKilled = false;
		const kill = async () => {
			isKilled = true;
			await receiver.kill();
		};
		let killing: Promise<void> | undefined;
		await Promise.all(
			Array.from({ length: 20 }, async () => {
				while (!isKilled) {
					const id = `r${round}-${++sent}`;
					const body = bodyOf(id);
					const { status } = await send(receiver.port, 'POST', '/whatsapp', { 'X-Hub-Signature-256': sign(body, secret) }, body, agent);
					if (status === 200) answered.add(id);
					// In the middle of it, with others under way.
					if (answered.size > (round + 1) * 150) killing ??= kill();
				}
			}),
		);
		await killing;
		agent.destroy();
	}
	expect(answered.size).toBeGreaterThan(600);

	const store = await openStore({ engine: 'sqlite', file });
	const read: string[] = [];
	const reader = openReader({ store, box: 'app:12', name: 'w', owner: 'p', batching: { isWanted: () => true, eventsPerBatch: 100 }, batchesAtOnce: 100, hand: async ({ events }) => void read.push(...events.map(({ eventKey }) => eventKey)), nowMs: Date.now });
	while ((await reader.look()).isBusy);
	await reader.close();
	await store.close();
	expect(new Set(read).size).toBe(read.length);
	expect([...answered].filter((id) => !read.includes(`message:wamid.${id}`))).toEqual([]);
	// What was stored but not answered comes again from Meta, and is known then.
	expect(read.length - answered.size).toBeLessThanOrEqual(80);
});

test('told to stop, it answers what is under way and ends', async () => {
	const receiver = await startReceiverProcess(script, args, env);
	const body = bodyOf('last');
	const under = Array.from({ length: 10 }, () => send(receiver.port, 'POST', '/whatsapp', { 'X-Hub-Signature-256': sign(body, secret) }, body));
	await Promise.all(under);
	expect(await receiver.stop()).toBe(0);
});

test('what is wrong is said before it listens, and the exit code tells', async () => {
	await expect(startReceiverProcess(script, args, { WHATSAPP_APP_SECRET: '' })).rejects.toThrow(/ended with 1: .*app secret is missing/s);
	await expect(startReceiverProcess(script, ['--app-id', '12', '--sqlite', join(script, 'store.db')], env)).rejects.toThrow(/ended with 1: The store .*store\.db cannot be made/);
});
