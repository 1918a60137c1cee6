import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { checkOwner, getHistory } from './operations/lookAtChat';
import { checkWindowOfChat } from './operations/checkWindowOfChat';
import { end } from './operations/end';
import { get } from './operations/get';
import { handOver } from './operations/handOver';
import { list } from './operations/list';
import { moveOn } from './operations/moveOn';
import { addNote, addTags, assign, release, removeTags, reopen } from './operations/changeChat';
import { start } from './operations/start';
import { checkConsents, eraseConsents, exportConsents, listConsentHistory, recordOptIns, recordOptOuts, verifyConsents } from './consent/consentItems';

type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/** A new operation is one file and one line here. */
const operations: Record<string, Operation> = {
	addNote,
	addTags,
	assign,
	checkConsent: checkConsents,
	checkOwner,
	checkWindow: checkWindowOfChat,
	end,
	eraseConsent: eraseConsents,
	exportConsents,
	get,
	getHistory,
	handOver,
	list,
	listConsents: listConsentHistory,
	moveOn,
	recordOptIn: recordOptIns,
	recordOptOut: recordOptOuts,
	release,
	removeTags,
	reopen,
	start,
	verifyConsents,
};

/** Runs the chosen operation on all input items. */
export async function runOperation(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const name = context.getNodeParameter('operation', 0) as string;
	const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
	if (operation === undefined) throw new NodeOperationError(context.getNode(), `There is no operation "${name}". Choose one of the list.`);
	return await operation(context);
}
