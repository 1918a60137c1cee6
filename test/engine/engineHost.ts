import { activate } from './host/activate';
import { captureLog } from './host/captureLog';
import { credentialTest } from './host/credentialTest';
import { deactivate } from './host/deactivate';
import { describePackage } from './host/describePackage';
import { listSearch } from './host/listSearch';
import { loadNodeTypes } from './host/loadNodeTypes';
import { openFrontDoor } from './host/openFrontDoor';
import { resourceMapping } from './host/resourceMapping';
import { resumeExecution } from './host/resumeExecution';
import { runWebhook } from './host/runWebhook';
import { runWebhookMethod } from './host/runWebhookMethod';
import { runWorkflow } from './host/runWorkflow';
import { startTrigger, stopTrigger, triggerRecord } from './host/runTrigger';
import { storeFiles } from './host/binaryData';
import type { HostState } from './host/hostState';
import type { EngineCall, EngineReply, EngineVerbs } from './engineMessages';

/** The child process that holds n8n's engine: loads the package named on its command line and answers calls over IPC. */

type Handlers = {
	[V in keyof EngineVerbs]: (
		host: HostState,
		request: EngineVerbs[V]['request'],
	) => EngineVerbs[V]['answer'] | Promise<EngineVerbs[V]['answer']>;
};

const handlers: Handlers = {
	describePackage,
	runWorkflow,
	resumeExecution,
	runWebhook,
	runWebhookMethod,
	activate,
	deactivate,
	startTrigger,
	triggerRecord,
	stopTrigger,
	receivedWebhooks: async (host) => await host.frontDoor.visits(),
	listSearch,
	resourceMapping,
	credentialTest,
};

const answer = async <V extends keyof EngineVerbs>(host: HostState, call: EngineCall<V>): Promise<EngineReply> => {
	try {
		return { id: call.id, answer: await handlers[call.verb](host, call.request) };
	} catch (error) {
		return { id: call.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
};

const main = async () => {
	const log = captureLog();
	await storeFiles();
	const nodeTypes = await loadNodeTypes(process.argv[2] ?? process.cwd());
	const host: HostState = { log, nodeTypes, frontDoor: await openFrontDoor(), staticData: new Map(), waiting: new Map() };
	// One call at a time: log lines and static data then belong to the call that caused them.
	let previous: Promise<unknown> = Promise.resolve();
	process.on('message', (call: EngineCall) => {
		previous = previous.then(async () => process.send?.(await answer(host, call)));
	});
};

process.on('disconnect', () => process.exit(0));
const ready = main();
// A package that does not load must be reported to whoever asks first, not lost in a crash.
ready.catch((error: unknown) => {
	const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
	process.on('message', (call: EngineCall) => process.send?.({ id: call.id, failure } satisfies EngineReply));
});
