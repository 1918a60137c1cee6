import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EngineCall, EngineReply, EngineVerbs } from './engineMessages';

type Ask<V extends keyof EngineVerbs> = (request: EngineVerbs[V]['request']) => Promise<EngineVerbs[V]['answer']>;

/** n8n's execution engine with our built package loaded, in a process of its own. */
export interface Engine {
	/** What n8n-core's package loader made of the `n8n` block in package.json. */
	describePackage: () => Promise<EngineVerbs['describePackage']['answer']>;
	runWorkflow: Ask<'runWorkflow'>;
	/** Calls a waiting execution as n8n's waiting webhooks do. */
	resumeExecution: Ask<'resumeExecution'>;
	runWebhook: Ask<'runWebhook'>;
	runWebhookMethod: Ask<'runWebhookMethod'>;
	/** Switches a trigger node on as n8n does: its URLs answer first, then `checkExists`, then `create` when needed. */
	activate: Ask<'activate'>;
	/** Switches a trigger node off as n8n does: `delete` per webhook, then its URLs stop answering. */
	deactivate: Ask<'deactivate'>;
	/** Starts a trigger node that runs by itself; one at a time. */
	startTrigger: Ask<'startTrigger'>;
	/** What the started trigger has emitted and logged so far. */
	triggerRecord: () => Promise<EngineVerbs['triggerRecord']['answer']>;
	/** Closes it as n8n does. */
	stopTrigger: () => Promise<EngineVerbs['stopTrigger']['answer']>;
	/** Requests that others (the sandbox) sent to an active trigger node, oldest first. */
	receivedWebhooks: () => Promise<EngineVerbs['receivedWebhooks']['answer']>;
	listSearch: Ask<'listSearch'>;
	resourceMapping: Ask<'resourceMapping'>;
	credentialTest: Ask<'credentialTest'>;
	/** Where n8n, and so the embedded store, keeps its files. */
	userFolder: string;
	/** Ends the process and removes its n8n user folder. */
	stop: () => Promise<void>;
}

const packageRoot = resolve(__dirname, '../..');

/**
 * Starts the engine host. `packageDir` is the package whose built nodes are loaded (ours unless given), `env` what n8n finds in
 * its environment beside the usual. A process of its
 * own, because jest gives modules a second set of globals, in which `instanceof Error` is false for every error that
 * comes from Node itself, and because n8n-core loads packages differently under NODE_ENV=test.
 */
export async function startEngine({ packageDir = packageRoot, env = {} }: { packageDir?: string; env?: Record<string, string> } = {}): Promise<Engine> {
	const userFolder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-engine-'));
	const child = fork(join(__dirname, 'engineHost.ts'), [packageDir], {
		cwd: packageRoot,
		execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
		serialization: 'advanced',
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		env: {
			PATH: process.env.PATH,
			HOME: userFolder,
			NODE_ENV: 'production',
			NO_COLOR: '1',
			TZ: 'UTC',
			N8N_USER_FOLDER: userFolder,
			N8N_ENCRYPTION_KEY: 'engine-tests',
			N8N_LOG_LEVEL: 'info',
			N8N_LOG_FORMAT: 'json',
			N8N_LOG_OUTPUT: 'console',
			...env,
		},
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));

	let lastId = 0;
	const pending = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
	const exited = new Promise<void>((done) => child.once('exit', () => done()));
	void exited.then(() => {
		for (const { reject } of pending.values()) reject(new Error(`The engine host ended too early.\n${output}`));
		pending.clear();
	});
	child.on('message', (reply: EngineReply) => {
		const waiting = pending.get(reply.id);
		pending.delete(reply.id);
		if (reply.failure === undefined) waiting?.resolve(reply.answer);
		else waiting?.reject(new Error(reply.failure));
	});

	const ask = async <V extends keyof EngineVerbs>(verb: V, request: EngineVerbs[V]['request']) => {
		if (!child.connected) throw new Error(`The engine host is not running.\n${output}`);
		const call: EngineCall<V> = { id: ++lastId, verb, request };
		return await new Promise<EngineVerbs[V]['answer']>((resolveAnswer, reject) => {
			pending.set(call.id, { resolve: (answer) => resolveAnswer(answer as EngineVerbs[V]['answer']), reject });
			child.send(call);
		});
	};

	const engine: Engine = {
		describePackage: async () => await ask('describePackage', {}),
		runWorkflow: async (request) => await ask('runWorkflow', request),
		resumeExecution: async (request) => await ask('resumeExecution', request),
		runWebhook: async (request) => await ask('runWebhook', request),
		runWebhookMethod: async (request) => await ask('runWebhookMethod', request),
		activate: async (request) => await ask('activate', request),
		deactivate: async (request) => await ask('deactivate', request),
		startTrigger: async (request) => await ask('startTrigger', request),
		triggerRecord: async () => await ask('triggerRecord', {}),
		stopTrigger: async () => await ask('stopTrigger', {}),
		userFolder,
		receivedWebhooks: async () => await ask('receivedWebhooks', {}),
		listSearch: async (request) => await ask('listSearch', request),
		resourceMapping: async (request) => await ask('resourceMapping', request),
		credentialTest: async (request) => await ask('credentialTest', request),
		stop: async () => {
			// The host ends itself when its parent's channel closes, so that it never outlives a crashed test either.
			if (child.connected) child.disconnect();
			await exited;
			await rm(userFolder, { recursive: true, force: true });
		},
	};
	// The first answer proves that the package loaded; a broken build is reported here and not by the first test.
	await engine.describePackage().catch(async (error: unknown) => {
		await engine.stop();
		throw error;
	});
	return engine;
}
