import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreConfig } from '../../../core/store';
import { RandomFrom } from '../../unit/sla/timelines/randomFrom';
import type { StoreRoom } from '../store/storeRoom';
import { DeskWorld, at } from './deskWorld';
import type { TickOrder, TickWord } from './tickWorker';

/** SLA_STEPS=200 SLA_CASES=300 runs a long one. */
const steps = Number(process.env.SLA_STEPS ?? 25);
const caseCount = Number(process.env.SLA_CASES ?? 40);
const minuteMs = 60_000;

/** The instant of a step, in the middle of a minute, so that a moment more or less decides nothing. */
const instantOf = (step: number) => at('09:00:30') + step * 7 * minuteMs;

/** What happens to the cases before a step; the same for every run. */
async function live(world: DeskWorld, step: number): Promise<void> {
	const random = new RandomFrom(step + 1);
	world.now = instantOf(step);
	for (let index = 0; index < caseCount; index += 1) {
		const key = `c${index}`;
		if (step === 0) await world.open(key, { context: { owner: random.pick(['ana', 'bo', 'di']) }, startedAt: world.now - random.below(50) * minuteMs });
		else if (random.chance(0.12)) {
			const verb = random.pick(['pause', 'resume', 'resume', 'acknowledge', 'snooze', 'resolve'] as const);
			await world.desk.act(key, { verb, untilAt: world.now + 20 * minuteMs });
		} else if (random.chance(0.05)) await world.open(key, { context: { owner: random.pick(['ana', 'bo', 'di']), status: `s${step}` } });
	}
}

async function allKeys(store: Store): Promise<string[]> {
	const keys: string[] = [];
	for (let index = 0; index < caseCount; index += 1) keys.push(...(await store.cases.history({ tenant: 'acme', key: `c${index}` })).map(({ told }) => told.key));
	return keys.sort();
}

/** So many processes that tick at once, some of which are killed at any moment and started again. */
class Herd {
	readonly handedOut: string[] = [];
	kills = 0;
	private readonly children: Array<ChildProcess | undefined> = [];
	private isStopped = false;
	private readonly random = new RandomFrom(7);

	constructor(
		private readonly script: string,
		private readonly count: number,
	) {}

	private tickOne(slot: number, order: TickOrder): Promise<{ died: boolean; handed: number; hadTheWord: boolean }> {
		const child = (this.children[slot] ??= fork(this.script, [], { execArgv: ['--no-warnings'] }));
		// A process may end between two words; its end is told by 'exit'.
		child.on('error', () => undefined);
		return new Promise((resolve, reject) => {
			let handed = 0;
			const killing = this.random.chance(0.5) ? setTimeout(() => (this.kills += Number(child.kill('SIGKILL'))), this.random.below(40)) : undefined;
			const end = (died: boolean, hadTheWord: boolean) => {
				clearTimeout(killing);
				child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
				child.on('error', () => undefined);
				// One that was killed while its last word was under way has no next one.
				if (died || child.killed) delete this.children[slot];
				resolve({ died, handed, hadTheWord });
			};
			child.on('message', (word: TickWord) => {
				if ('error' in word) return reject(new Error(word.error));
				if ('done' in word) return end(false, word.hadTheWord);
				handed += word.handedOut.length;
				this.handedOut.push(...word.handedOut);
			});
			child.once('exit', () => end(true, false));
			child.send(order);
		});
	}

	/** Ticks until nothing is due and nobody has anything to hand out. */
	async settle(store: Store, order: TickOrder): Promise<void> {
		const beganAt = performance.now();
		while (!this.isStopped) {
			// The clock goes on, so that a lease of a process that was killed ends.
			const at = order.at + Math.floor(performance.now() - beganAt);
			const ends = await Promise.all(Array.from({ length: this.count }, (_, slot) => this.tickOne(slot, { ...order, at })));
			const quiet = ends.every(({ handed }) => handed === 0) && ends.some(({ hadTheWord }) => hadTheWord);
			if (quiet && (await store.cases.countDue({ tenant: 'acme' }, at)) === 0) return;
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	}

	/** Also ends what a test that ran out of time has left running. */
	stop(): void {
		this.isStopped = true;
		for (const child of this.children) child?.kill('SIGKILL');
	}
}

/** That any number of processes tells the same, whatever happens to them. */
export function processesContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(5 * minuteMs);
	let room: StoreRoom;
	let folder: string;
	let expected: string[];
	const herds: Herd[] = [];
	const script = () => join(folder, 'worker.cjs');
	beforeAll(async () => {
		room = await openRoom();
		folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-tick-'));
		const esbuild = join(__dirname, '../../../node_modules/.bin/esbuild');
		execFileSync(esbuild, [join(__dirname, 'tickWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script()}`]);
		const store = await openStore(room.newConfig());
		const world = new DeskWorld(store);
		for (let step = 0; step < steps; step += 1) {
			await live(world, step);
			await world.tickMessages();
		}
		expected = await allKeys(store);
		await store.close();
	});
	afterAll(async () => {
		for (const herd of herds) herd.stop();
		rmSync(folder, { recursive: true, force: true });
		await room?.stop();
	});

	it.each([1, 2, 4])('%i processes that are killed at any moment tell what one undisturbed process tells', async (count) => {
		const config: StoreConfig = room.newConfig();
		const store = await openStore(config);
		const world = new DeskWorld(store);
		const herd = new Herd(script(), count);
		herds.push(herd);
		try {
			for (let step = 0; step < steps; step += 1) {
				await live(world, step);
				await herd.settle(store, { config, tenant: 'acme', at: instantOf(step) });
			}
			// What a killed process had in hand is handed out again half a minute later.
			await herd.settle(store, { config, tenant: 'acme', at: instantOf(steps - 1) + 40_000 });
			expect(expected.length).toBeGreaterThan(caseCount);
			expect(herd.kills).toBeGreaterThan(0);
			expect(await allKeys(store)).toEqual(expected);
			// Handed out again only around a kill, under the same key; never left out.
			expect([...new Set(herd.handedOut)].sort()).toEqual(expected);
		} finally {
			herd.stop();
			await store.close();
		}
	});
}
