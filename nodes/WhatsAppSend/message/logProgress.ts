import type { IExecuteFunctions } from 'n8n-workflow';
import type { Progress } from '../../../core/delivery';

/** Says in n8n's log how far a run is, so that a long one is not taken for one that hangs; the courier calls it every few seconds. */
export function logProgress(context: Pick<IExecuteFunctions, 'logger' | 'getNode' | 'getWorkflow'>): Progress {
	const where = { node: context.getNode().name, workflowId: context.getWorkflow().id };
	return (done, all) => context.logger.info(`WhatsApp Send: ${done} of ${all} messages are done`, where);
}
