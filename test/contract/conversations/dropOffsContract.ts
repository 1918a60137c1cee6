import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConversation } from '../../../core/conversations';
import { openStore, type Store, type StoreConfig } from '../../../core/store';
import type { StoreRoom } from '../store/storeRoom';
import type { DropOffOrder, DropOffWord } from './dropOffWorker';

const noonMs = Date.parse('2026-03-01T12:00:00.000Z');
const minuteMs = 60_000;
const leaseMs = 2 * minuteMs;
const at = (minutes: number) => new Date(noonMs + minutes * minuteMs).toISOString();
const people = 40;

/** That people who stopped half-way are told of once by several processes, and by the next one where one ended too early. */
export function dropOffsContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(2 * 60_000);
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-drop-offs-'));
	const script = join(folder, 'worker.cjs');
	let room: StoreRoom;
	let store: Store;
	let config: StoreConfig;
	const children: ChildProcess[] = [];
	beforeAll(async () => {
		execFileSync(join(__dirname, '../../../node_modules/.bin/esbuild'), [join(__dirname, 'dropOffWorker.ts'), '--bundle', '--platform=node', '--external:pg-native', '--log-level=error', `--outfile=${script}`]);
		room = await openRoom();
	});
	afterAll(async () => {
		await room?.stop();
		rmSync(folder, { recursive: true, force: true });
	});
	beforeEach(async () => {
		config = room.newConfig();
		store = await openStore(config);
		const first = { step: 'askName', timeOut: { afterMs: 10 * minuteMs } };
		for (let index = 0; index < people; index += 1) {
			await startConversation(store.conversations, { phoneNumberId: '300111222333444', recipientKeys: [`user:US.${index}`], name: 'booking' }, { first, whenRunning: 'keep' }, { id: `s${index}`, sentAt: at(0) }, at(0));
		}
	});
	afterEach(async () => {
		for (const child of children.splice(0)) child.kill('SIGKILL');
		await store?.close();
	});

	/** A process looks, and is killed when it has said what it told of. */
	const look = async (minutes: number, settles: boolean): Promise<string[]> => {
		const child = fork(script, [], { execArgv: ['--no-warnings'] });
		children.push(child);
		const word = await new Promise<DropOffWord>((resolve, reject) => {
			child.once('message', resolve);
			child.once('error', reject);
			child.once('exit', () => reject(new Error('A process ended before it had looked.')));
			child.send({ config, now: at(minutes), leaseMs, settles } satisfies DropOffOrder);
		});
		child.kill('SIGKILL');
		if ('error' in word) throw new Error(word.error);
		return word.told;
	};

	it('each is told of by one of two processes that look at once', async () => {
		const told = (await Promise.all([look(10, true), look(10, true)])).flat();
		expect([told.length, new Set(told).size]).toEqual([people, people]);
		expect(await look(60, true)).toEqual([]);
	});

	it('a process that ends before it has settled is followed by another, under the same keys, when its lease is over', async () => {
		const told = await look(10, false);
		expect(told).toHaveLength(people);
		expect(await look(11, true)).toEqual([]);
		expect((await look(12, true)).sort()).toEqual(told.sort());
		expect(await look(60, true)).toEqual([]);
	});
}
