import type { INode, INodeParameters } from 'n8n-workflow';
import type { SandboxOptions } from '../../../sandbox';
import type { GivenCredential, GivenItem, PlainError, PlainItem, RunWorkflowAnswer } from '../engineMessages';
import { startEngine } from '../startEngine';
import type { Engine } from '../startEngine';
import { openSandbox } from './openSandbox';
import type { OpenSandbox } from './openSandbox';
import { sendWorkflow } from './sendWorkflow';
import { whatsAppCredential } from './whatsAppCredential';

type Settings = Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries'>;

const oneItem: GivenItem[] = [{ json: {} }];

/** Engine and sandbox of one test file, and what most tests do with them. */
export interface SendingWorld {
	readonly engine: Engine;
	readonly sandbox: OpenSandbox;
	/** The credential of the nodes. */
	readonly credential: GivenCredential;
	/** Lets the account be another one in the store, with nothing sent yet; WhatsApp and its address stay the same. */
	changeAccount(): void;
	/** Runs WhatsApp Send on the items, whatever comes of it. */
	run(parameters: INodeParameters, items?: GivenItem[], settings?: Settings, executionId?: string): Promise<RunWorkflowAnswer>;
	/** Runs it and expects success; gives the items that came out. */
	send(parameters: INodeParameters, items?: GivenItem[]): Promise<PlainItem[]>;
	/** Runs it and expects that it stops; gives the error. */
	fail(parameters: INodeParameters, items?: GivenItem[]): Promise<PlainError>;
}

/** Starts both before the tests of a file, brings the sandbox back to its seed before each, and ends both afterwards. */
export function sendingWorld(options: SandboxOptions = {}): SendingWorld {
	let engine!: Engine;
	let sandbox!: OpenSandbox;
	beforeAll(async () => {
		sandbox = await openSandbox(options);
		engine = await startEngine();
	});
	let accounts = 0;
	const changeAccount = () => void (accounts += 1);
	beforeEach(async () => {
		changeAccount();
		await sandbox.reset();
	});
	afterAll(async () => {
		// An engine that did not start must not leave the sandbox open, which would keep jest waiting.
		await engine?.stop();
		await sandbox?.close();
	});
	// The way there and back again leads to the same server, and is another address to the store.
	const credential = () => whatsAppCredential(`${sandbox.url}/${accounts}/..`);
	const run: SendingWorld['run'] = async (parameters, items = oneItem, settings, executionId) =>
		await engine.runWorkflow({
			workflow: sendWorkflow(parameters, settings),
			startNode: 'Start',
			items,
			credentials: [credential()],
			executionId,
		});
	return {
		get engine() {
			return engine;
		},
		get sandbox() {
			return sandbox;
		},
		get credential() {
			return credential();
		},
		changeAccount,
		run,
		async send(parameters, items) {
			const { error, runData } = await run(parameters, items);
			expect(error).toBeUndefined();
			return runData.Send?.[0]?.outputs[0] ?? [];
		},
		async fail(parameters, items) {
			const { status, error, runData } = await run(parameters, items);
			expect(status).toBe('error');
			return (runData.Send?.[0]?.error ?? error)!;
		},
	};
}
