import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findFreePort } from '../../dev/findFreePort';
import { installN8n } from '../../dev/installN8n';
import { packPackage } from '../../dev/packPackage';
import type { BenchPlace, CaseResult } from '../bench';
import { cpuTimeMs } from '../host/cpuTime';
import { openHost } from '../host/openHost';
import { startServer } from '../server/startServer';
import type { Scripts } from './bundle';
import { besidesOf, type Measured } from './measured';
import { runTrial, type TrialPlan } from './runTrial';
import { startReceiver } from './startChild';
import { builtIn, ours, plainWebhook, type Trigger } from './triggers';
import { phoneNumberId, type Content } from './webhooks';

/** At n8n's URL; the slowest takes some 20 s for them. */
const webhooksAtUrl = 400;
const webhooksAtReceiver = { warmUp: 2_000, measured: 10_000 };
const connections = 64;

/** n8n with the packed package, its pretend Graph API, and a turn for each trigger in it. */
interface Room {
	userFolder: string;
	turn(plan: TrialPlan): Promise<Measured>;
	/** A turn at n8n's URL. */
	atUrl(trigger: Trigger, content: Content, isAsked: boolean): Promise<Measured>;
}

async function openRoom(place: BenchPlace, name: string, env?: NodeJS.ProcessEnv): Promise<Room> {
	const { root, step, signal, stopLater } = place;
	await step('Install n8n into .n8n/host', '4 min, only the first time', async (progress) => await installN8n(root, { progress, signal }));
	const packed = await step('Build and pack this package', '20 s, only after a change', async () => await packPackage(root, { build: true, signal }));
	const server = await step('Start the server', '2 s', async () => await startServer([{ id: phoneNumberId, displayPhoneNumber: '+1 555-010-0200', throughput: 'STANDARD' }], 0));
	stopLater(server.stop);
	const host = await step('Start n8n', '20 s', async () => await openHost(place, { name, packed, server, env }));
	const turn = async (plan: TrialPlan) => {
		signal.throwIfAborted();
		const measured = await step(`${plan.trigger.name}: ${plan.webhooks} ${plan.content}s`, '25 s', async () => await runTrial(place, host, server, plan));
		console.log(`  ${measured.perSecond.toFixed(0)}/s, p99 ${measured.p99Ms.toFixed(0)} ms, ${measured.executions} executions`);
		return measured;
	};
	return { userFolder: host.userFolder, turn, atUrl: async (trigger, content, isAsked) => await turn({ trigger, content, isAsked, webhooks: webhooksAtUrl, warmUp: 64, connections }) };
}

const ratioOf = "of n8n's own trigger";

async function messages({ atUrl }: Room, own: Measured, name: string, how: string): Promise<CaseResult> {
	const mine = await atUrl(ours(), 'message', true);
	const plain = await atUrl(plainWebhook(randomUUID()), 'message', true);
	const ratio = mine.perSecond / own.perSecond;
	return {
		name,
		what: `messages at n8n's URL${how} until the last execution is over`,
		ours: mine,
		peers: [own, plain],
		ratio,
		ratioOf,
		besides: besidesOf([mine, own, plain]),
		bars: [{ name: "times n8n's own trigger", measured: ratio, wanted: { atLeast: 2.5 } }],
	};
}

async function receipts({ atUrl }: Room): Promise<CaseResult> {
	const mine = await atUrl(ours(), 'receipt', false);
	const own = await atUrl(builtIn(), 'receipt', false);
	const ownLeftOut = await atUrl(builtIn([]), 'receipt', false);
	const plain = await atUrl(plainWebhook(randomUUID()), 'receipt', false);
	return {
		name: 'receipts',
		what: "receipts that nobody asked for at n8n's URL",
		ours: mine,
		peers: [own, ownLeftOut, plain],
		ratio: mine.perSecond / own.perSecond,
		ratioOf,
		besides: besidesOf([mine, own, ownLeftOut, plain]),
		bars: [{ name: 'executions', measured: mine.executions, wanted: { atMost: 0 } }],
	};
}

async function behindReceiver({ userFolder, turn }: Room, { step, stopLater }: BenchPlace, scripts: Scripts, own: Measured): Promise<CaseResult> {
	const receiver = await step('Start a receiver', '1 s', async () => await startReceiver(scripts.main, ['--sqlite', join(userFolder, '.n8n/whatsapp-ops/operations.sqlite')]));
	stopLater(receiver.stop);
	const { warmUp, measured } = webhooksAtReceiver;
	// The port, on which nobody calls, makes the trigger read what receivers of the app store.
	const mine = await turn({ trigger: ours(await findFreePort()), content: 'message', isAsked: true, webhooks: measured, warmUp, connections, door: { port: receiver.port, path: '/whatsapp' } });
	return {
		name: 'behind-receiver',
		what: 'messages at a receiver that n8n reads meanwhile, until the last execution is over',
		ours: mine,
		peers: [own],
		ratio: mine.perSecond / own.perSecond,
		ratioOf,
		besides: { ...besidesOf([mine, own]), 'answered per second': mine.accepted / mine.answeredWithin, 'CPU ms of the receiver each': ((await cpuTimeMs(receiver.pid)) ?? 0) / (warmUp + measured) },
		bars: [
			{ name: 'lost', measured: mine.accepted - (mine.handed - mine.repeated), wanted: { atMost: 0 } },
			{ name: 'repeated', measured: mine.repeated, wanted: { atMost: 0 } },
		],
	};
}

/** Each trigger at n8n's URL, and ours behind a receiver, in one n8n, one after the other; and what n8n's own takes and runs of messages per second. */
export async function inN8nCases(place: BenchPlace, isWanted: (name: string) => boolean, scripts: Scripts): Promise<{ cases: CaseResult[]; builtInPerSecond: number }> {
	const room = await openRoom(place, 'receive');
	// What all others are compared with, whichever of them are wanted.
	const own = await room.atUrl(builtIn(), 'message', true);
	const cases: CaseResult[] = [];
	if (isWanted('messages')) cases.push(await messages(room, own, 'messages', ''));
	if (isWanted('receipts')) cases.push(await receipts(room));
	if (isWanted('behind-receiver')) cases.push(await behindReceiver(room, place, scripts, own));
	if (isWanted('messages-lazy')) {
		const lazy = await openRoom(place, 'receive-lazy', { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' });
		cases.push(await messages(lazy, await lazy.atUrl(builtIn(), 'message', true), 'messages-lazy', ', with the sandbox for expressions made only when it is needed,'));
	}
	return { cases, builtInPerSecond: own.perSecond };
}
