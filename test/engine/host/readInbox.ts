import { TriggerContext } from 'n8n-core';
import type { INode, INodeExecutionData, IRun, IWorkflowExecuteAdditionalData, Workflow } from 'n8n-workflow';
import type { HostState } from './hostState';

/** One after the other, as n8n runs one trigger for each node. */
let last: Promise<unknown> = Promise.resolve();

async function readOnce(host: HostState, workflow: Workflow, node: INode, data: IWorkflowExecuteAdditionalData): Promise<INodeExecutionData[][] | undefined> {
	const outputs: INodeExecutionData[][] = [];
	let hasEmitted = false;
	const context = new TriggerContext(
		workflow,
		node,
		data,
		'trigger',
		'activate',
		(lists, _response, done) => {
			hasEmitted = true;
			lists.forEach((items, index) => (outputs[index] = [...(outputs[index] ?? []), ...items]));
			// The execution is over at once.
			(done as { resolve(run: IRun | undefined): void } | undefined)?.resolve(undefined);
		},
		() => undefined,
		() => undefined,
	);
	const { trigger } = host.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const response = await trigger?.call(context);
	// It looks at once, and ends what it has begun.
	await response?.closeFunction?.();
	return hasEmitted ? outputs : undefined;
}

/** Lets a trigger node's `trigger()` take what its `webhook()` has stored, as the running n8n does; answers with what it emits. */
export async function readInbox(...given: Parameters<typeof readOnce>): Promise<INodeExecutionData[][] | undefined> {
	const reading = last.then(async () => await readOnce(...given));
	last = reading.catch(() => undefined);
	return await reading;
}
