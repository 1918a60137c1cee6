import type { IExecuteFunctions } from 'n8n-workflow';
import type { Progress } from '../../../core/delivery';
import { logPlace } from '../../shared/logPlace';

/** Says in n8n's log how far a run is, so that a long one is not taken for one that hangs; the courier calls it every few seconds. */
export function logProgress(context: Pick<IExecuteFunctions, 'logger' | 'getNode' | 'getWorkflow'>): Progress {
	const where = logPlace(context);
	return (done, all) => context.logger.info(`WhatsApp Send: ${done} of ${all} messages are done`, where);
}
