import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyRevision, readDirectory, readPolicy, type Policy } from '../../core/sla';
import { openStore, type CaseChange, type CaseName, type Store } from '../../core/store';
import { tick } from '../../core/watch';
import type { BenchPlace, BenchResult, CaseResult, Trial } from '../bench';

const sizes = [10_000, 100_000, 1_000_000];
/** Cases that become due for each tick, whatever the number of open ones. */
const dueEachTick = 200;
const ticks = 25;
const tenant = 'bench';
const minuteMs = 60_000;
const startedAt = Date.parse('2026-02-02T09:00Z');

const policy: Policy = readPolicy({
	id: 'bench',
	calendar: { zone: 'Europe/Berlin', windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] },
	metrics: [{ id: 'resolution', kind: 'resolution', goals: [{ withinMinutes: 60 }], warnings: [{ atPercent: 75, to: [{ by: 'owner' }] }], breach: { to: [{ by: 'owner' }] } }],
	catchAll: { address: '+1 555 010 0099' },
});
const revision = policyRevision(policy);

/** A case that has just begun and that is due at an instant. */
const caseDueAt = (nextDueAt: number, at: number): CaseChange => ({
	policy: policy.id,
	context: { title: 'Printer on fire', status: 'open', owner: '+1 555 010 0123', recordLink: 'https://desk.example/tickets/1042' },
	facts: [{ kind: 'start', at, policy: revision }],
	isOpen: true,
	nextDueAt,
});

async function put(store: Store, prefix: string, count: number, change: CaseChange): Promise<void> {
	for (let from = 0; from < count; from += 2_000) {
		const names = Array.from({ length: Math.min(2_000, count - from) }, (_, index): CaseName => ({ tenant, key: `${prefix}${String(from + index).padStart(8, '0')}` }));
		await store.cases.change(names, () => change, startedAt);
	}
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function toTrial(contestant: string, told: number, seconds: number): Trial {
	return { contestant, messages: told, accepted: told, repeated: 0, refused: {}, seconds, perSecond: told / seconds, executionSeconds: seconds, ended: ['success'], connections: 0, serverCpuMsPerMessage: 0 };
}

/** The seconds of one tick with the same number due, the middle one of several; the first ones warm up. */
async function tickSeconds(store: Store): Promise<{ seconds: number; told: number }> {
	const seconds: number[] = [];
	let told = 0;
	for (let round = 0; round < ticks; round += 1) {
		const now = startedAt + (round + 1) * 2 * minuteMs;
		// Late by a moment: a breach each.
		await put(store, `due${round}-`, dueEachTick, caseDueAt(now, startedAt - 5 * 24 * 60 * minuteMs));
		const beganAt = performance.now();
		const { report, batches } = await tick({ store, tenant, nowMs: () => now, owner: 'bench', name: 'bench' });
		for (const { handed } of batches) await handed();
		if (round >= 5) seconds.push((performance.now() - beganAt) / 1000);
		told = report!.sent;
	}
	return { seconds: median(seconds), told };
}

/** What a scheduled workflow does that reads its whole table and looks at each row. */
async function scanSeconds(store: Store): Promise<{ seconds: number; told: number }> {
	const now = startedAt + (ticks + 1) * 2 * minuteMs;
	await put(store, 'scan-', dueEachTick, caseDueAt(now, startedAt - 5 * 24 * 60 * minuteMs));
	const beganAt = performance.now();
	let told = 0;
	for (let after: string | undefined; ; ) {
		const page = await store.cases.find({ tenant, isOpen: true, limit: 1_000, after });
		told += page.filter(({ stored }) => stored!.nextDueAt !== undefined && stored!.nextDueAt <= now).length;
		after = page.at(-1)?.key;
		if (page.length < 1_000) return { seconds: (performance.now() - beganAt) / 1000, told };
	}
}

async function openWith(file: string, size: number): Promise<Store> {
	const store = await openStore({ engine: 'sqlite', file });
	await store.cases.keepPolicies({ [revision]: policy });
	await store.cases.keepDirectory(tenant, policy.id, readDirectory({}));
	await put(store, 'open-', size, caseDueAt(startedAt + 365 * 24 * 60 * minuteMs, startedAt));
	return store;
}

/** The cost of a tick with ever more open cases and the same number due, beside a scheduled scan of everything. */
export async function run({ root, step, signal, stopLater, only }: BenchPlace): Promise<BenchResult> {
	const folder = await mkdtemp(join(tmpdir(), 'whatsapp-ops-bench-sla-'));
	stopLater(async () => await rm(folder, { recursive: true, force: true }));
	// The first ticks of a process are slower than all later ones.
	await step('Warm up', '2 s', async () => {
		const store = await openWith(join(folder, 'warm.sqlite'), 1_000);
		await tickSeconds(store);
		await store.close();
	});
	const cases: CaseResult[] = [];
	let least: number | undefined;
	for (const size of sizes.filter((one) => only.length === 0 || only.includes(String(one)))) {
		signal.throwIfAborted();
		const store = await step(`Open ${size} cases`, `${Math.ceil(size / 8_000)} s`, async () => await openWith(join(folder, `${size}.sqlite`), size));
		const ours = await step('Tick', '5 s', async () => await tickSeconds(store));
		const scan = await step('Scan everything', `${Math.ceil(size / 30_000)} s`, async () => await scanSeconds(store));
		await store.close();
		least ??= ours.seconds;
		const ratio = ours.seconds / least;
		cases.push({
			name: String(size),
			what: `one tick with ${dueEachTick} cases due among ${size} open ones`,
			ours: toTrial('SLA Watcher Trigger', ours.told, ours.seconds),
			peers: [toTrial('scan of all open cases', scan.told, scan.seconds)],
			ratio,
			ratioOf: `tick against that of ${sizes[0]} open cases`,
			besides: { 'scan against tick': scan.seconds / ours.seconds },
			bars: [{ name: `tick at ${size} open cases against the first`, measured: ratio, wanted: { atMost: 1.5 } }],
		});
	}
	const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
	return { cases, versions: { package: version, node: process.versions.node } };
}
