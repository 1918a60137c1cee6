import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startPostgres } from '../../dev/startPostgres';
import type { BenchPlace, BenchResult, CaseResult, Trial } from '../bench';
import { cpuTimeMs } from '../host/cpuTime';
import { load, type LoadResult } from './load';
import { startChild, type ServerProcess } from './startChild';
import { makeRequests, secret } from './webhooks';

/** A receiver, or what stands beside it. */
interface Contestant {
	name: string;
	start(folder: string): Promise<ServerProcess[]>;
}

type Measured = Trial & Pick<LoadResult, 'p50Ms' | 'p99Ms'>;

const warmUp = 5_000;

const app = ['--app-id', '1', '--port', '0'];

/** One trial on an empty store. */
async function runTrial({ name, start }: Contestant, requests: Buffer[], connections: number): Promise<Measured> {
	const folder = await mkdtemp(join(tmpdir(), 'whatsapp-ops-bench-'));
	const servers = await start(folder);
	const cpuOfAll = async () => (await Promise.all(servers.map(({ pid }) => cpuTimeMs(pid)))).reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
	try {
		// What is compiled while it runs is compiled in the first moment; a receiver runs for months.
		await load(requests.slice(0, warmUp), servers.map(({ port }) => port), connections);
		const before = await cpuOfAll();
		const { accepted, refused, seconds, p50Ms, p99Ms } = await load(requests.slice(warmUp), servers.map(({ port }) => port), connections);
		const cpuMs = (await cpuOfAll()) - before;
		return { contestant: name, messages: requests.length - warmUp, accepted, repeated: 0, refused, seconds, perSecond: accepted / seconds, executionSeconds: 0, ended: [], connections, cpuMsPerMessage: cpuMs / (requests.length - warmUp), serverCpuMsPerMessage: 0, p50Ms, p99Ms };
	} finally {
		for (const server of servers) await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

const middle = (trials: Measured[]): Measured => [...trials].sort((one, other) => one.perSecond - other.perSecond)[Math.floor(trials.length / 2)]!;

/** The receiver in a process of its own: beside a bare server that checks the same signature and commits the same rows, and on Postgres. */
export async function run({ step, stopLater, long }: BenchPlace): Promise<BenchResult> {
	const folder = await mkdtemp(join(tmpdir(), 'whatsapp-ops-bench-scripts-'));
	stopLater(async () => await rm(folder, { recursive: true, force: true }));
	await step('Bundle the servers', '2 s', async () => {
		for (const [entry, outfile] of [['bin/main.ts', 'main.cjs'], ['bench/receive/bareServer.ts', 'bare.cjs']] as const) {
			await build({ entryPoints: [entry], outfile: join(folder, outfile), bundle: true, platform: 'node', external: ['pg-native'], logLevel: 'error' });
		}
	});
	const postgres = await step('Start Postgres', '3 s', async () => await startPostgres());
	stopLater(postgres.stop);

	const main = join(folder, 'main.cjs');
	const onPostgres = async (schema: string) =>
		await startChild(main, ['receiver', ...app, '--postgres', `postgres://${postgres.user}@127.0.0.1:${postgres.port}/postgres`, '--postgres-ssl', 'off', '--postgres-schema', schema], { WHATSAPP_APP_SECRET: secret, WHATSAPP_OPS_POSTGRES_PASSWORD: postgres.password });
	const ours: Contestant = { name: 'Receiver', start: async (place) => [await startChild(main, ['receiver', ...app, '--sqlite', join(place, 'store.db')], { WHATSAPP_APP_SECRET: secret })] };
	const bare: Contestant = { name: 'bare server', start: async (place) => [await startChild(join(folder, 'bare.cjs'), [join(place, 'bare.db'), secret])] };
	let schemas = 0;
	const one: Contestant = { name: '1 on Postgres', start: async () => [await onPostgres(`one_${++schemas}`)] };
	const two: Contestant = {
		name: '2 on Postgres',
		async start() {
			const schema = `two_${++schemas}`;
			return [await onPostgres(schema), await onPostgres(schema)];
		},
	};

	const requests = makeRequests(warmUp + (long ? 60_000 : 20_000), '/whatsapp');
	const cases: CaseResult[] = [];
	for (const connections of [64, 256]) {
		const trials = new Map<Contestant, Measured[]>([ours, bare, one, two].map((contestant) => [contestant, []]));
		for (let round = 1; round <= 3; round++) {
			for (const [contestant, list] of trials) {
				// In turn, so that what else happens on the machine meets all of them.
				if (round > 1 && (contestant === one || contestant === two)) continue;
				list.push(await step(`${contestant.name}, ${connections} connections, round ${round}`, '5 s', async () => await runTrial(contestant, requests, connections)));
			}
		}
		const [mine, peer, ...others] = [...trials.values()].map(middle) as [Measured, Measured, ...Measured[]];
		const share = mine.perSecond / peer.perSecond;
		cases.push({
			name: `receiver-${connections}`,
			what: `webhooks verified and on the disk, ${connections} connections, the middle one of 3 rounds`,
			ours: mine,
			peers: [peer, ...others],
			ratio: share,
			ratioOf: 'of the bare server',
			besides: { 'p50 ms': mine.p50Ms, 'p99 ms': mine.p99Ms, 'p99 ms of the bare server': peer.p99Ms, 'CPU of the bare server to ours': (peer.cpuMsPerMessage ?? 0) / (mine.cpuMsPerMessage ?? 1) },
			bars: [
				{ name: 'webhooks per second', measured: mine.perSecond, wanted: { atLeast: 6_000 } },
				{ name: 'share of the bare server', measured: share, wanted: { atLeast: 0.7 } },
				...(connections === 64 ? [{ name: 'p99 in ms', measured: mine.p99Ms, wanted: { atMost: 50 } }] : []),
			],
		});
	}
	return { cases, versions: { node: process.versions.node } };
}
