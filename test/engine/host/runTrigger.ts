import { TriggerContext } from 'n8n-core';
import type { INodeExecutionData, ITriggerResponse } from 'n8n-workflow';
import type { EngineVerbs, StartTriggerRequest, TriggerRecord } from '../engineMessages';
import { additionalData } from './additionalData';
import { buildWorkflow } from './buildWorkflow';
import type { HostState } from './hostState';
import { plainError } from './plainError';
import { plainOutputs } from './plainItem';

/** A trigger node between start and stop. */
export interface RunningTrigger {
	response: ITriggerResponse;
	emitted: Array<{ data: INodeExecutionData[][]; deduplicationKey?: string }>;
	error?: unknown;
}

/**
 * Starts a trigger node in n8n-core's real TriggerContext. By hand, n8n calls the manual trigger function of its answer and
 * takes the first that is emitted.
 */
export async function startTrigger(host: HostState, request: StartTriggerRequest): Promise<EngineVerbs['startTrigger']['answer']> {
	const workflow = buildWorkflow(host, request.workflow, request.mode);
	const node = workflow.getNode(request.node);
	if (!node) throw new Error(`The workflow has no node "${request.node}".`);
	const { trigger } = host.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	if (!trigger) throw new Error(`"${node.type}" has no trigger function.`);
	await host.log.take();
	const isManual = request.mode === 'manual';
	const data = additionalData(host, request.credentials, { workflow, mode: isManual ? 'manual' : 'trigger' });
	const running: RunningTrigger = { response: {}, emitted: [] };
	const context = new TriggerContext(
		workflow,
		node,
		data,
		isManual ? 'manual' : 'trigger',
		isManual ? 'manual' : 'activate',
		(emitted, _response, done, deduplicationKey) => {
			running.emitted.push({ data: emitted, deduplicationKey });
			// The execution is over as soon as it is there.
			done?.resolve(undefined as never);
		},
		(error) => void (running.error = error),
	);
	try {
		running.response = (await trigger.call(context)) ?? {};
		host.trigger = running;
		if (isManual) await running.response.manualTriggerFunction?.();
		return {};
	} catch (error) {
		return { error: plainError(error) };
	}
}

/** What the trigger has handed over since it was started. */
export async function triggerRecord(host: HostState): Promise<TriggerRecord> {
	const { emitted = [], error } = host.trigger ?? {};
	return {
		emitted: await Promise.all(
			emitted.map(async ({ data, deduplicationKey }) => {
				const outputs = await plainOutputs(data);
				return { items: outputs[0] ?? [], outputs, ...(deduplicationKey && { deduplicationKey }) };
			}),
		),
		...(error !== undefined && { error: plainError(error) }),
		log: await host.log.take(),
	};
}

/** Closes the trigger as n8n does when a workflow is switched off. */
export async function stopTrigger(host: HostState): Promise<TriggerRecord> {
	await host.trigger?.response.closeFunction?.();
	const record = await triggerRecord(host);
	host.trigger = undefined;
	return record;
}
