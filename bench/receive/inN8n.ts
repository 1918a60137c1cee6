import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findFreePort } from '../../dev/findFreePort';
import { installN8n } from '../../dev/installN8n';
import { packPackage } from '../../dev/packPackage';
import type { Bar, BenchPlace, CaseResult } from '../bench';
import { cpuTimeMs } from '../host/cpuTime';
import { openHost, type Host } from '../host/openHost';
import { startServer, type BenchServer } from '../server/startServer';
import type { Scripts } from './bundle';
import { besidesOf, type Measured } from './measured';
import { runTrial, type TrialPlan } from './runTrial';
import { startReceiver } from './startChild';
import { builtIn, ours, plainWebhook, type Trigger } from './triggers';
import { phoneNumberId, type Content } from './webhooks';

/** At n8n's URL; the slowest takes some 20 s for them. */
const webhooksAtUrl = 400;
const connections = 64;

/** What the cases of this file say to the others. */
export interface InN8n {
	cases: CaseResult[];
	/** Messages per second that n8n's own trigger takes and runs; undefined where that was not asked for. */
	builtInPerSecond?: number;
}

/** n8n with the packed package, and the pretend Graph API that its triggers register at. */
async function openRoom(place: BenchPlace): Promise<{ host: Host; server: BenchServer }> {
	const { root, step, signal, stopLater } = place;
	await step('Install n8n into .n8n/host', '4 min, only the first time', async (progress) => await installN8n(root, { progress, signal }));
	const packed = await step('Build and pack this package', '20 s, only after a change', async () => await packPackage(root, { build: true, signal }));
	const server = await step('Start the server', '2 s', async () => await startServer([{ id: phoneNumberId, displayPhoneNumber: '+1 555-010-0200', throughput: 'STANDARD' }], 0));
	stopLater(server.stop);
	return { server, host: await step('Start n8n', '20 s', async () => await openHost(place, { name: 'receive', packed, server })) };
}

/** Each trigger at n8n's URL, and ours behind a receiver, in one n8n, one after the other. */
export async function inN8nCases(place: BenchPlace, isWanted: (name: string) => boolean, scripts: Scripts): Promise<InN8n> {
	const { step, stopLater, signal } = place;
	const { host, server } = await openRoom(place);
	const trial = async (plan: TrialPlan): Promise<Measured> => {
		signal.throwIfAborted();
		const measured = await step(`${plan.trigger.name}: ${plan.webhooks} ${plan.content}s`, '25 s', async () => await runTrial(place, host, server, plan));
		console.log(`  ${measured.perSecond.toFixed(0)}/s, p99 ${measured.p99Ms.toFixed(0)} ms, ${measured.executions} executions`);
		return measured;
	};
	const atUrl = async (trigger: Trigger, content: Content, isAsked: boolean) => await trial({ trigger, content, isAsked, webhooks: webhooksAtUrl, warmUp: 64, connections });
	const cases: CaseResult[] = [];
	const record = (one: Pick<CaseResult, 'name' | 'what' | 'ours' | 'peers'> & { ratioOf: string; bars: (ratio: number) => Bar[] }, trials: Measured[]) => {
		const ratio = trials[0]!.perSecond / trials[1]!.perSecond;
		cases.push({ ...one, ratio, besides: besidesOf(trials), bars: one.bars(ratio) });
	};

	let own: Measured | undefined;
	if (isWanted('messages') || isWanted('behind-receiver') || isWanted('receiver-64') || isWanted('receiver-256')) own = await atUrl(builtIn(), 'message', true);
	if (isWanted('messages')) {
		const mine = await atUrl(ours(), 'message', true);
		const plain = await atUrl(plainWebhook(randomUUID()), 'message', true);
		record({ name: 'messages', what: "messages at n8n's URL until the last execution is over", ours: mine, peers: [own!, plain], ratioOf: "of n8n's own trigger", bars: (ratio) => [{ name: "times n8n's own trigger", measured: ratio, wanted: { atLeast: 2.5 } }] }, [mine, own!, plain]);
	}
	if (isWanted('receipts')) {
		const mine = await atUrl(ours(), 'receipt', false);
		const asItComes = await atUrl(builtIn(), 'receipt', false);
		const leftOut = await atUrl(builtIn([]), 'receipt', false);
		const plain = await atUrl(plainWebhook(randomUUID()), 'receipt', false);
		record({ name: 'receipts', what: "receipts that nobody asked for at n8n's URL", ours: mine, peers: [asItComes, leftOut, plain], ratioOf: "of n8n's own trigger", bars: () => [{ name: 'executions', measured: mine.executions, wanted: { atMost: 0 } }] }, [mine, asItComes, leftOut, plain]);
	}
	if (isWanted('behind-receiver')) {
		const receiver = await step('Start a receiver', '1 s', async () => await startReceiver(scripts.main, ['--sqlite', join(host.userFolder, '.n8n/whatsapp-ops/operations.sqlite')]));
		stopLater(receiver.stop);
		const mine = await trial({ trigger: ours(await findFreePort()), content: 'message', isAsked: true, webhooks: 20_000, warmUp: 5_000, connections, door: { port: receiver.port, path: '/whatsapp' } });
		const receiverCpuMs = await cpuTimeMs(receiver.pid);
		record({ name: 'behind-receiver', what: 'messages at a receiver that n8n reads meanwhile, until the last execution is over', ours: mine, peers: [own!], ratioOf: "of n8n's own trigger", bars: () => [{ name: 'lost', measured: mine.accepted - (mine.handed - mine.repeated), wanted: { atMost: 0 } }, { name: 'repeated', measured: mine.repeated, wanted: { atMost: 0 } }] }, [mine, own!]);
		cases.at(-1)!.besides!['CPU ms of the receiver each'] = (receiverCpuMs ?? 0) / 25_000;
	}
	return { cases, builtInPerSecond: own?.perSecond };
}
