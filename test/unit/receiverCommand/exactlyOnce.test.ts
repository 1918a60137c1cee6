import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from '../inbound/door/givenDoor';
import { sign } from '../inbound/signed';
import { chance, deliveries, idIn } from './deliveries';
import { bundleReceiver, startReceiverProcess, type ReceiverProcess } from './givenReceiver';

/** The whole of it by WEBHOOKS=10000. */
const webhooks = Number(process.env.WEBHOOKS ?? 1_000);
const secret = 'receiver secret';
const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-once-'));
const file = join(folder, 'store.db');
const out = join(folder, 'out');

jest.setTimeout(Math.max(180_000, webhooks * 60));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bundleWorker(): string {
	const script = join(folder, 'drain.cjs');
	execFileSync(join(__dirname, '../../../node_modules/.bin/esbuild'), [join(__dirname, 'drainWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
	return script;
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
	const left = deliveries(webhooks, random);
	const keys = new Set(left.map(idIn));
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
	// One after the other: two that strike the same process at once would leave one behind.
	let happening = Promise.resolve();
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
					while (plan[0] !== undefined && answered >= plan[0].at) happening = happening.then(plan.shift()!.strike);
				}
			}),
		),
	);
	await happening;

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
