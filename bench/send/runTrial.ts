import { join } from 'node:path';
import { folders } from '../../dev/folders';
import type { BenchPlace, Trial } from '../bench';
import { startCpuProfile } from '../host/cpuProfile';
import { cpuTimeMs } from '../host/cpuTime';
import type { Host } from '../host/openHost';
import { readyWorkflow } from '../host/runWorkflow';
import type { BenchServer } from '../server/startServer';
import type { Contestant } from './contestants';
import type { BenchItem } from './people';

/** One contestant's turn: its items are dealt out to the hosts, which start together. */
export interface TrialPlan {
	contestant: Contestant;
	hosts: Host[];
	/** The business number that sends; nobody else has used it. */
	phoneNumberId: string;
	items: BenchItem[];
	/** After so long the trial counts as broken; two minutes unless set. */
	atMostMs?: number;
}

const sum = (values: Array<number | undefined>) => values.reduce<number | undefined>((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0);

const difference = (before: Record<string, number>, after: Record<string, number>) =>
	Object.fromEntries(Object.entries(after).flatMap(([code, count]) => (count > (before[code] ?? 0) ? [[code, count - (before[code] ?? 0)]] : [])));

/** Runs one trial and reads from the server what became of it. */
export async function runTrial(place: BenchPlace, server: BenchServer, { contestant, hosts, phoneNumberId, items, atMostMs = 120_000 }: TrialPlan): Promise<Trial> {
	const { root, profile } = place;
	const signal = AbortSignal.any([place.signal, AbortSignal.timeout(atMostMs)]);
	const workflows = await Promise.all(hosts.map(async (host) => await readyWorkflow(host, await contestant.nodeIn(host, server, phoneNumberId), signal)));
	const profiles = profile ? await Promise.all(hosts.map(async ({ pid, inspectPort }) => await startCpuProfile(pid, inspectPort))) : [];
	const [refusedBefore, countBefore] = [await server.refused(), await server.count()];
	const cpuOf = async () => sum(await Promise.all(hosts.map(async ({ pid }) => await cpuTimeMs(pid))));
	const cpuBefore = await cpuOf();

	const executions = await Promise.all(workflows.map(async (workflow, host) => await workflow.run(items.filter((_, index) => index % hosts.length === host))));

	const cpuAfter = await cpuOf();
	const countAfter = await server.count();
	await Promise.all(profiles.map(async (write, index) => await write(join(folders(root).logs, `bench-${phoneNumberId}-${index}.cpuprofile`))));
	const accepted = await server.acceptedFrom(phoneNumberId);
	const seconds = accepted.length === 0 ? 0 : (Math.max(...accepted.map(({ at }) => at)) - Math.min(...accepted.map(({ at }) => at))) / 1000;
	const cpuMs = sum([cpuAfter, cpuBefore === undefined ? undefined : -cpuBefore]);
	return {
		contestant: contestant.name,
		messages: items.length,
		accepted: accepted.length,
		repeated: accepted.length - new Set(accepted.map(({ to, body }) => `${to} ${body}`)).size,
		refused: difference(refusedBefore, await server.refused()),
		seconds,
		perSecond: seconds === 0 ? 0 : accepted.length / seconds,
		executionSeconds: Math.max(...executions.map((execution) => execution.seconds)),
		ended: executions.map(({ status }) => status),
		connections: countAfter.senders[phoneNumberId]?.connections ?? 0,
		cpuMsPerMessage: cpuMs === undefined ? undefined : cpuMs / items.length,
		serverCpuMsPerMessage: (countAfter.cpuMs - countBefore.cpuMs) / items.length,
	};
}
