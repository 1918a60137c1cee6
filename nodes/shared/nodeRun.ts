import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

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

/** Names the run of the node that is under way: the same when n8n repeats it, and never that of another. `unnamedExecution` stands in where n8n has no execution ID. */
export function nodeRunOf(context: IExecuteFunctions, unnamedExecution: string): NodeRun {
	// Dear to ask for.
	const { $runIndex, $execution } = context.getWorkflowDataProxy(0) as unknown as { $runIndex: number; $execution?: { resumeUrl?: unknown } };
	const execution = [context.getExecutionId() ?? unnamedExecution, ...birthMarkOf(context.getMode(), $execution?.resumeUrl)].join('.');
	return { place: [context.getInstanceId(), context.getWorkflow().id ?? '', context.getNode().id, execution], run: $runIndex };
}
