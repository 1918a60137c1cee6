import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { actOnItems } from './operations/actOnItems';
import { applyActionItems } from './operations/applyActionItems';
import { applyPolicyItems } from './operations/applyPolicyItems';
import { checkItems } from './operations/checkItems';
import { getItems, listItems, reportItems } from './operations/findItems';
import { simulateItems } from './operations/simulateItems';
import { watchItems } from './operations/watchItems';

type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** Everything with one output. A new operation is one file and one line here. */
const operations: Record<string, Operation> = {
	acknowledge: actOnItems('acknowledge'),
	applyAction: applyActionItems,
	applyPolicy: applyPolicyItems,
	cancel: actOnItems('cancel'),
	get: getItems,
	list: listItems,
	mute: actOnItems('mute'),
	pause: actOnItems('pause'),
	report: reportItems,
	reset: actOnItems('reset'),
	resolve: actOnItems('resolve'),
	resume: actOnItems('resume'),
	simulate: simulateItems,
	snooze: actOnItems('snooze'),
	unmute: actOnItems('unmute'),
	watch: watchItems,
};

/** Runs the chosen operation on all input items. */
export async function runOperation(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const name = context.getNodeParameter('operation', 0) as string;
	if (name === 'check') return await checkItems(context);
	const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
	if (operation === undefined) throw new NodeOperationError(context.getNode(), `There is no operation "${name}". Choose one of the list.`);
	return [await operation(context)];
}
