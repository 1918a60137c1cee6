import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreConfig } from '../../../core/store';
import type { StoreRoom } from '../store/storeRoom';
import { begin, faultsOf, handle, interleavingOf } from './interleaving';
import type { HandleOrder } from './interleavingWorker';

/** TALK_INTERLEAVINGS=10000 runs a long one. */
const interleavings = Number(process.env.TALK_INTERLEAVINGS ?? 1_000);
const connections = 3;
const peopleAtOnce = 20;
const processes = 4;

const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

/** That concurrent messages of one person lose nothing and keep their order, however they are handled. */
export function interleavingsContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(5 * 60_000);
	let room: StoreRoom;
	beforeAll(async () => void (room = await openRoom()));
	afterAll(() => room?.stop());

	/** The faults of every seed that has some. */
	async function allFaults(store: Store, seeds: number[], handlers: number): Promise<Record<number, string[]>> {
		const faults: Record<number, string[]> = {};
		for (const seed of seeds) {
			const found = await faultsOf(store, interleavingOf(seed, handlers));
			if (found.length > 0) faults[seed] = found;
		}
		return faults;
	}

	it(`no update is lost and the order of sending is kept: ${interleavings} interleavings over ${connections} connections`, async () => {
		const config = room.newConfig();
		const stores = [await openStore(config)];
		while (stores.length < connections) stores.push(await openStore(config));
		const seeds = seedsFrom(0, interleavings);
		try {
			for (let first = 0; first < interleavings; first += peopleAtOnce) {
				const people = seeds.slice(first, first + peopleAtOnce).map((seed) => interleavingOf(seed, connections));
				await Promise.all(people.map((interleaving) => begin(stores[0]!, interleaving)));
				await Promise.all(people.flatMap((interleaving) => stores.map(({ conversations }, by) => handle(conversations, interleaving, by))));
			}
			expect(await allFaults(stores[0]!, seeds, connections)).toEqual({});
		} finally {
			for (const store of stores) await store.close();
		}
	});

	it(`the same by ${processes} processes`, async () => {
		const config: StoreConfig = room.newConfig();
		const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-talks-'));
		const script = join(folder, 'worker.cjs');
		execFileSync(join(__dirname, '../../../node_modules/.bin/esbuild'), [join(__dirname, 'interleavingWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
		const store = await openStore(config);
		const seeds = seedsFrom(100_000, Math.ceil(interleavings / 10));
		for (const seed of seeds) await begin(store, interleavingOf(seed, processes));
		const children = Array.from({ length: processes }, () => fork(script, [], { execArgv: ['--no-warnings'] }));
		try {
			const answers = await Promise.all(
				children.map(
					(child, by) =>
						new Promise((resolve, reject) => {
							child.once('message', resolve);
							child.once('error', reject);
							child.send({ config, seeds, handlers: processes, by } satisfies HandleOrder);
						}),
				),
			);
			expect(answers).toEqual(children.map(() => ({})));
			expect(await allFaults(store, seeds, processes)).toEqual({});
		} finally {
			for (const child of children) child.kill('SIGKILL');
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});
}
