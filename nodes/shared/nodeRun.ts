import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { toolCallOf } from './toolCall';

/** One run of a node, in keys. */
export interface NodeRun {
	/** Instance, workflow, node and execution. */
	place: [instance: string, workflow: string, node: string, execution: string];
	/** How often the node ran before in the execution. */
	run: number;
}

/** Runs that a worker begins from nothing each time it takes them over. Source: n8n 2.41, JobProcessor, ManualExecutionService. */
const begunAnew: ReadonlySet<string> = new Set(['manual', 'evaluation']);

/**
 * n8n makes a secret for each execution and keeps it with the execution's data, so that a job which is taken over has the same.
 * IDs alone begin anew with another database, or with yesterday's backup. Source: n8n 2.41, createRunExecutionData, getAdditionalKeys.
 */
function birthMarkOf(mode: string, resumeUrl: unknown): string[] {
	const [, secret] = /[?&]signature=([^&]+)/.exec(String(resumeUrl)) ?? [];
	return secret === undefined || begunAnew.has(mode) ? [] : [createHash('sha256').update(secret).digest('base64url').slice(0, 12)];
}

/** n8n waits 5 seconds at most between two tries. Source: n8n 2.41, makeHandleToolInvocation. */
const nextTryWithinMs = 10_000;

/** Runs of tools that failed just now, by what the agent said in which place; oldest first. */
const failedCalls = new Map<string, { run: number; at: number }>();

const callName = (context: IExecuteFunctions, place: NodeRun['place']): string => [...place, ...toolCallOf(context, 0)].join(':');

/**
 * Where an agent calls its tool itself, each try of n8n's Retry On Fail has a run index of its own; the next try is still the
 * run that failed.
 */
function runOf(context: IExecuteFunctions, place: NodeRun['place'], runIndex: number): number {
	if (!context.isToolExecution()) return runIndex;
	const before = failedCalls.get(callName(context, place));
	return before !== undefined && Date.now() - before.at < nextTryWithinMs ? before.run : runIndex;
}

/** Names the run of the node that is under way: the same when n8n repeats it, and never that of another. `unnamedExecution` stands in where n8n has no execution ID. */
export function nodeRunOf(context: IExecuteFunctions, unnamedExecution: string): NodeRun {
	// Dear to ask for.
	const { $runIndex, $execution } = context.getWorkflowDataProxy(0) as unknown as { $runIndex: number; $execution?: { resumeUrl?: unknown } };
	const execution = [context.getExecutionId() ?? unnamedExecution, ...birthMarkOf(context.getMode(), $execution?.resumeUrl)].join('.');
	const place: NodeRun['place'] = [context.getInstanceId(), context.getWorkflow().id ?? '', context.getNode().id, execution];
	return { place, run: runOf(context, place, $runIndex) };
}

/** Remembers that the run under way has failed, for the try that may follow; or that it has not. Only calls of tools need it. */
export function noteToolRun(context: IExecuteFunctions, hasFailed: boolean): void {
	if (!context.isToolExecution()) return;
	const { place, run } = nodeRunOf(context, '');
	const now = Date.now();
	failedCalls.delete(callName(context, place));
	if (hasFailed) failedCalls.set(callName(context, place), { run, at: now });
	for (const [name, { at }] of failedCalls) {
		if (now - at < nextTryWithinMs) break;
		failedCalls.delete(name);
	}
}
