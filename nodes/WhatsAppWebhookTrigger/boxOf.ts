import type { CloudApiAccount } from '../../core/cloudApi';
import { appBox, triggerBox } from '../../core/inbound';
import type { TriggerSettings } from './readSettings';
import type { TriggerContext } from './triggerContext';

/**
 * The box that this trigger reads, the same in every process: one of its own, since Meta sends to its URL what is for it; or
 * the app's, where a receiver takes what comes for all of them.
 */
export function boxOf(context: TriggerContext, { appId }: CloudApiAccount, { receiverUrl, receiverPort }: TriggerSettings): string {
	if (receiverUrl !== undefined || receiverPort !== 0) return appBox(appId);
	return triggerBox({ instanceId: context.getInstanceId(), workflowId: String(context.getWorkflow().id), nodeId: context.getNode().id });
}
