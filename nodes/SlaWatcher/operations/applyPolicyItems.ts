import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { anyWorkflow } from '../../../core/watch';
import { openDesk } from '../../shared/openDesk';
import { plainJson } from '../../shared/plainJson';
import { readPanelPolicy } from '../policy/readPanelPolicy';

/** Lets the running cases of the policy follow it as it is in the panel now, or shows what that would change; one item for each case. */
export async function applyPolicyItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const panel = readPanelPolicy(context);
	const { tenant } = context.getNodeParameter('policyOptions', 0, {}) as IDataObject;
	const { desk } = await openDesk(context, tenant);
	const effects = await desk.applyPolicy({ ...panel, onlyPreview: context.getNodeParameter('onlyPreview', 0, true) !== false, by: anyWorkflow });
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return effects.map(({ key, ...effect }) => ({ json: plainJson({ caseKey: key, policy: panel.policy.id, ...effect }), pairedItem }));
}
