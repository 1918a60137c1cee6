import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { anyWorkflow } from '../../../core/watch';
import { openDesk } from '../../shared/openDesk';
import { plainJson } from '../../shared/plainJson';
import { readSwitch } from '../../shared/readSwitch';
import { policyOptionsOf } from '../policy/policyOptionsOf';
import { readPanelPolicy } from '../policy/readPanelPolicy';

/** Lets the running cases of the policy follow it as it is in the panel now, or shows what that would change; one item for each case. */
export async function applyPolicyItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const panel = readPanelPolicy(context);
	const { desk } = await openDesk(context, policyOptionsOf(context));
	const effects = await desk.applyPolicy({ ...panel, onlyPreview: readSwitch(context.getNodeParameter('onlyPreview', 0, true), { name: 'onlyPreview', label: 'Only Show What Would Change' }, true), by: anyWorkflow });
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return effects.map(({ key, ...effect }) => ({ json: plainJson({ caseKey: key, policy: panel.policy.id, ...effect }), pairedItem }));
}
