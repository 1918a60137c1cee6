import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

/** Whether the node is the tool of an AI agent: n8n makes a variant of a node for that, and runs it in two ways. Source: n8n 2.41, tool-generation/ai-tools. */
export const isTool = (context: Pick<IExecuteFunctions, 'getNode'>): boolean => context.getNode().type.endsWith('Tool');

/** Names what an agent says to its tool, in keys; nothing for other nodes. n8n may give parallel calls the same run index, and they must not pass for one another. */
export const toolCallOf = (context: IExecuteFunctions, index: number): string[] =>
	context.isToolExecution() ? [createHash('sha256').update(JSON.stringify(context.getInputData()[index]?.json ?? {})).digest('base64url').slice(0, 16)] : [];
