import { join } from 'node:path';
import { openExecutionLog } from '../../dev/executionLog';
import { folders } from '../../dev/folders';
import { waitUntil } from '../../dev/waitUntil';
import type { BenchPlace } from '../bench';
import { startCpuProfile } from '../host/cpuProfile';
import { cpuTimeMs } from '../host/cpuTime';
import type { Host } from '../host/openHost';
import type { BenchServer } from '../server/startServer';
import { load } from './load';
import { toMeasured, type Measured } from './measured';
import { workflowOf, type Trigger } from './triggers';
import { makeRequests, webhooksIn, type Content } from './webhooks';

/** One trigger's turn in n8n. */
export interface TrialPlan {
	trigger: Trigger;
	content: Content;
	webhooks: number;
	warmUp: number;
	connections: number;
	/** Whether every webhook has to reach the workflow; otherwise what does is counted after a pause. */
	isAsked: boolean;
	/** A door other than n8n's URL. */
	door?: { port: number; path: string };
}

/** Nothing was started for so long: whatever is let through has been by now. */
const settledAfterMs = 4_000;
/** The same where every webhook should have started something: what is missing is lost. */
const lostAfterMs = 40_000;

/** Publishes the trigger, sends webhooks through its door and counts what became of them by n8n's own record of executions. */
export async function runTrial({ root, profile, signal }: BenchPlace, host: Host, server: BenchServer, plan: TrialPlan): Promise<Measured> {
	const { trigger, content, webhooks, warmUp, connections, isAsked } = plan;
	const { definition, urlPath } = await workflowOf(trigger, host, server);
	const { id } = await host.client.createWorkflow(definition);
	await host.client.activate(id);
	const { port, path } = plan.door ?? { port: Number(new URL(host.client.url).port), path: urlPath };
	const log = openExecutionLog(host.userFolder, id);

	/** Waits for what the webhooks start, and counts it. */
	async function followUp(sent: ReadonlySet<string>, accepted: number): Promise<{ handed: number; repeated: number; lastAt: number; statuses: string[] }> {
		const times = new Map<string, number>();
		const statuses: string[] = [];
		let lastAt = 0;
		let quietSince = Date.now();
		const look = async () => {
			const ended = log.ended();
			if (ended.length > 0) quietSince = Date.now();
			for (const { data, status, stoppedAt } of ended) {
				statuses.push(status);
				lastAt = Math.max(lastAt, stoppedAt);
				for (const one of webhooksIn(data)) if (sent.has(one)) times.set(one, (times.get(one) ?? 0) + 1);
			}
			const quietMs = Date.now() - quietSince;
			const isOver = isAsked ? times.size >= accepted || quietMs > lostAfterMs : quietMs > settledAfterMs;
			return await Promise.resolve(isOver ? true : undefined);
		};
		await waitUntil(`the executions of ${trigger.name}`, look, { timeoutMs: 10 * 60_000, everyMs: 250, signal });
		const handed = [...times.values()].reduce((sum, count) => sum + count, 0);
		return { handed, repeated: handed - times.size, lastAt, statuses };
	}

	try {
		const warm = makeRequests(warmUp, path, content);
		await followUp(webhooksIn(warm.join('\n')), (await load(warm, [port], connections)).accepted);
		const requests = makeRequests(webhooks, path, content);
		const sent = webhooksIn(requests.join('\n'));
		const begunBefore = log.begun();
		const writeProfile = profile ? await startCpuProfile(host.pid, host.inspectPort) : undefined;
		const cpuBefore = await cpuTimeMs(host.pid);
		const beganAt = Date.now();
		const seen = await load(requests, [port], connections);
		const { handed, repeated, lastAt, statuses } = await followUp(sent, seen.accepted);
		const cpuAfter = await cpuTimeMs(host.pid);
		await writeProfile?.(join(folders(root).logs, `bench-receive-${content}-${definition.name.slice(-8)}.cpuprofile`));
		const measured = toMeasured(trigger.name, webhooks, connections, seen);
		const seconds = Math.max(seen.seconds, (lastAt - beganAt) / 1000);
		return {
			...measured,
			seconds,
			perSecond: (isAsked ? Math.min(seen.accepted, handed - repeated) : seen.accepted) / seconds,
			repeated,
			handed,
			executions: log.begun() - begunBefore,
			ended: [...new Set(statuses)],
			cpuMsPerMessage: cpuBefore === undefined || cpuAfter === undefined ? undefined : (cpuAfter - cpuBefore) / webhooks,
		};
	} finally {
		log.close();
		await host.client.deactivate(id);
	}
}
