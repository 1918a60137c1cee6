import type { IExecuteFunctions } from 'n8n-workflow';

/** Which node of which workflow a line of n8n's log is about. */
export const logPlace = (context: Pick<IExecuteFunctions, 'getNode' | 'getWorkflow'>) => ({ node: context.getNode().name, workflowId: context.getWorkflow().id });
