import { setTimeout as pause } from 'node:timers/promises';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { noteToolRun } from './nodeRun';
import { toErrorItem } from './toErrorItem';
import { toNodeError } from './toNodeError';
import { isTool } from './toolCall';

/** How often n8n runs a node that throws, and what it waits in between. Source: n8n 2.41, getRetryParams. */
const retriesOf = ({ retryOnFail, maxTries, waitBetweenTries }: INode) =>
	retryOnFail === true ? { tries: Math.min(5, Math.max(2, maxTries || 3)), waitMs: Math.min(5000, Math.max(0, waitBetweenTries || 1000)) } : { tries: 1, waitMs: 0 };

/** What is known of a node's work beforehand. */
export interface NodeWork {
	/** How many outputs it has; one unless said. */
	outputs?: number;
	/** Stands in the error items where nothing could be done. */
	more?: IDataObject;
}

/**
 * Runs all that a node does with its input, and gives its outputs. What stops it as a whole is thrown as an error of n8n.
 * With Continue On Fail it becomes one error item for each item, which leaves by the last output: n8n itself would hand the
 * input on by the first one, where it passes for what was sent, allowed or approved. Retry On Fail holds all the same. To an
 * AI agent, which reads the first output only, all outputs are one.
 */
export async function runNode(context: IExecuteFunctions, { outputs = 1, more }: NodeWork, run: () => Promise<INodeExecutionData[][]>): Promise<INodeExecutionData[][]> {
	const continues = context.continueOnFail();
	const shown = (lists: INodeExecutionData[][]) => (isTool(context) ? [lists.flat()] : lists);
	const { tries, waitMs } = retriesOf(context.getNode());
	for (let attempt = 1; ; attempt++) {
		try {
			const lists = shown(await run());
			noteToolRun(context, false);
			return lists;
		} catch (error) {
			const nodeError = toNodeError(error, context.getNode());
			noteToolRun(context, true);
			if (!continues) throw nodeError;
			if (attempt < tries) {
				// A wait that is cut short is no error.
				await pause(waitMs, undefined, { signal: context.getExecutionCancelSignal() }).catch(() => undefined);
				continue;
			}
			const failed = context.getInputData().map((_, index) => toErrorItem(error, nodeError, index, more));
			return shown(Array.from({ length: outputs }, (_, output) => (output === outputs - 1 ? failed : [])));
		}
	}
}
