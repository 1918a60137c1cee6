import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagesBody } from '../inbound/fixtures/fixture';
import { send } from '../inbound/door/givenDoor';
import { sign } from '../inbound/signed';
import { bundleReceiver, startReceiverProcess, type ReceiverProcess } from './givenReceiver';

/** The whole of it by WEBHOOKS=10000. */
const webhooks = Number(process.env.WEBHOOKS ?? 1_000);
const secret = 'receiver secret';
const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-once-'));
const file = join(folder, 'store.db');
const out = join(folder, 'out');

jest.setTimeout(Math.max(180_000, webhooks * 60));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A generator that gives the same every time. */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

function bundleWorker(): string {
	const script = join(folder, 'drain.cjs');
	execFileSync(join(__dirname, '../../../node_modules/.bin/esbuild'), [join(__dirname, 'drainWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
	return script;
}

/** Three tenths of the webhooks come twice, and all of them in any order. */
function deliveries(random: () => number): string[] {
	const first = Array.from({ length: Math.round(webhooks / 1.3) }, (_, index) => {
		const isMessage = index % 3 !== 0;
		const message = { from: `1555010${7000 + (index % 50)}`, id: `wamid.IN${index}`, timestamp: '1790000000', type: 'text', text: { body: `number ${index}` } };
		const status = { id: `wamid.OUT${index}`, status: ['sent', 'delivered', 'read'][index % 3], timestamp: '1790000000', recipient_id: '15550107777' };
		return JSON.stringify(messagesBody({ contacts: [], ...(isMessage ? { messages: [message] } : { statuses: [status] }) }));
	});
	const all = [...first, ...first.slice(0, webhooks - first.length)];
	for (let last = all.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[all[last], all[other]] = [all[other]!, all[last]!];
	}
	return all;
}

test(`${webhooks} webhooks with repeats from 4 senders through two doors, with kills of all: each event exactly once`, async () => {
	const script = bundleReceiver(folder);
	const worker = bundleWorker();
	mkdirSync(out);
	const open = async () => await startReceiverProcess(script, ['--app-id', '12', '--sqlite', file], { WHATSAPP_APP_SECRET: secret });
	const beganAt = Date.now();
	const drain = () => spawn(process.execPath, ['--no-warnings', worker, file, 'app:12', out, String(beganAt)], { stdio: ['ignore', 'ignore', 'inherit'] });
	const doors: ReceiverProcess[] = [await open(), await open()];
	let draining = drain();

	const random = chance(7);
	const left = deliveries(random);
	const keys = new Set(left.map((body) => /wamid\.\w+/.exec(body)![0]));
	const agents = Array.from({ length: 4 }, () => new Agent({ keepAlive: true, maxSockets: 4 }));
	let answered = 0;

	const disasters = [
		async () => {
			const ended = once(draining, 'exit');
			draining.kill('SIGKILL');
			await ended;
			draining = drain();
		},
		async () => {
			await doors[0]!.kill();
			doors[0] = await open();
		},
	];
	const happening: Promise<void>[] = [];
	const plan = [0, 1, 0, 1, 0].map((which, index, { length }) => ({ at: Math.round((webhooks * (index + 1)) / (length + 1)), strike: disasters[which]! }));

	/** Meta repeats what was not answered with 200. */
	async function post(body: string, agent: Agent): Promise<void> {
		for (;;) {
			const door = doors[random() < 0.5 ? 0 : 1]!;
			const { status } = await send(door.port, 'POST', '/whatsapp', { 'X-Hub-Signature-256': sign(body, secret) }, body, agent);
			if (status === 200) return;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
	await Promise.all(
		agents.flatMap((agent) =>
			Array.from({ length: 4 }, async () => {
				for (let body = left.pop(); body !== undefined; body = left.pop()) {
					await post(body, agent);
					answered += 1;
					while (plan[0] !== undefined && answered >= plan[0].at) happening.push(plan.shift()!.strike());
				}
			}),
		),
	);
	await Promise.all(happening);

	const got = () => readdirSync(out).filter((name) => name.endsWith('.batch')).flatMap((name) => JSON.parse(readFileSync(join(out, name), 'utf8')) as string[]);
	for (const end = Date.now() + 90_000; new Set(got()).size < keys.size && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 200));
	// Long enough for something to come twice.
	await new Promise((resolve) => setTimeout(resolve, 500));
	const events = got();
	draining.kill('SIGKILL');
	for (const door of doors) await door.stop();
	for (const agent of agents) agent.destroy();
	expect(plan).toEqual([]);
	expect(events.length).toBe(keys.size);
	expect(new Set(events).size).toBe(keys.size);
});
