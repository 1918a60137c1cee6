import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../dev/startPostgres';
import type { BenchPlace, CaseResult } from '../bench';
import { cpuTimeMs } from '../host/cpuTime';
import type { Scripts } from './bundle';
import { load } from './load';
import { toMeasured, type Measured } from './measured';
import { startChild, startReceiver, type ServerProcess } from './startChild';
import { app, makeRequests } from './webhooks';

/** A receiver, or what stands beside it. */
interface Contestant {
	name: string;
	start(folder: string): Promise<ServerProcess[]>;
	rounds: number;
}

const warmUp = 5_000;

/** One trial on an empty store. */
async function runTrial({ name, start }: Contestant, requests: Buffer[], connections: number): Promise<Measured> {
	const folder = await mkdtemp(join(tmpdir(), 'whatsapp-ops-bench-'));
	const servers = await start(folder);
	const ports = servers.map(({ port }) => port);
	const cpuOfAll = async () => (await Promise.all(servers.map(({ pid }) => cpuTimeMs(pid)))).reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
	try {
		// What is compiled while it runs is compiled in the first moment; a receiver runs for months.
		await load(requests.slice(0, warmUp), ports, connections);
		const before = await cpuOfAll();
		const measured = toMeasured(name, requests.length - warmUp, connections, await load(requests.slice(warmUp), ports, connections));
		return { ...measured, cpuMsPerMessage: ((await cpuOfAll()) - before) / measured.messages };
	} finally {
		for (const server of servers) await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

const middle = (trials: Measured[]): Measured => [...trials].sort((one, other) => one.perSecond - other.perSecond)[Math.floor(trials.length / 2)]!;

/** Beside the bare server, and on a Postgres that waits for the disk. */
function contestants(scripts: Scripts, postgres: { port: number; user: string; password: string }): Contestant[] {
	const url = `postgres://${postgres.user}@127.0.0.1:${postgres.port}/postgres`;
	let schemas = 0;
	const onPostgres = async (count: number) => {
		const args = ['--postgres', url, '--postgres-ssl', 'off', '--postgres-schema', `bench_${++schemas}`];
		const servers: ServerProcess[] = [];
		while (servers.length < count) servers.push(await startReceiver(scripts.main, args, { WHATSAPP_OPS_POSTGRES_PASSWORD: postgres.password }));
		return servers;
	};
	return [
		{ name: 'Receiver', rounds: 3, start: async (folder) => [await startReceiver(scripts.main, ['--sqlite', join(folder, 'store.db')])] },
		{ name: 'bare server', rounds: 3, start: async (folder) => [await startChild(scripts.bare, [join(folder, 'bare.db'), app.secret])] },
		{ name: '1 on Postgres', rounds: 1, start: async () => await onPostgres(1) },
		{ name: '2 on Postgres', rounds: 1, start: async () => await onPostgres(2) },
	];
}

/**
 * The receiver without n8n: beside a bare server that checks the same signature and commits the same rows, and on Postgres.
 * `builtInPerSecond` is what n8n's own trigger takes in the same run.
 */
export async function aloneCases({ step, stopLater, long, signal }: BenchPlace, connectionCounts: number[], scripts: Scripts, builtInPerSecond: number): Promise<CaseResult[]> {
	const postgres = await step('Start Postgres', '3 s', async () => await startPostgres({ isDurable: true }));
	stopLater(postgres.stop);
	const all = contestants(scripts, postgres);
	const requests = makeRequests(warmUp + (long ? 60_000 : 20_000), '/whatsapp');
	const cases: CaseResult[] = [];
	for (const connections of connectionCounts) {
		const trials = new Map<Contestant, Measured[]>(all.map((contestant) => [contestant, []]));
		for (let round = 1; round <= 3; round++) {
			for (const [contestant, list] of trials) {
				signal.throwIfAborted();
				// In turn, so that what else happens on the machine meets all of them.
				if (round <= contestant.rounds) list.push(await step(`${contestant.name}, ${connections} connections, round ${round}`, '5 s', async () => await runTrial(contestant, requests, connections)));
			}
		}
		const [mine, bare, ...others] = [...trials.values()].map(middle) as [Measured, Measured, ...Measured[]];
		const share = mine.perSecond / bare.perSecond;
		cases.push({
			name: `receiver-${connections}`,
			what: `webhooks verified and on the disk, ${connections} connections, the middle one of 3 rounds`,
			ours: mine,
			peers: [bare, ...others],
			ratio: share,
			ratioOf: 'of the bare server',
			besides: {
				...Object.fromEntries([mine, bare, ...others].flatMap(({ contestant, p50Ms, p99Ms }) => [[`${contestant} p50 ms`, p50Ms], [`${contestant} p99 ms`, p99Ms]])),
				'CPU of the bare server to ours': (bare.cpuMsPerMessage ?? 0) / (mine.cpuMsPerMessage ?? 1),
			},
			bars: [
				{ name: 'webhooks per second', measured: mine.perSecond, wanted: { atLeast: 6_000 } },
				{ name: 'share of the bare server', measured: share, wanted: { atLeast: 0.7 } },
				...(connections === 64 ? [{ name: 'p99 in ms', measured: mine.p99Ms, wanted: { atMost: 50 } }] : []),
				{ name: "times n8n's own trigger", measured: mine.perSecond / builtInPerSecond, wanted: { atLeast: 300 } },
			],
		});
	}
	return cases;
}
