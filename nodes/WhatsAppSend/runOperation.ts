import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { checkSetUpItems } from './account/checkSetUpItems';
import { askItems } from './approval/askItems';
import { cancelDeliveries, discardDeliveries, findDeliveries, getDeliveries, listAllDeadLetters, redriveDeliveries } from './deliveries/deliveryItems';
import { forgetPersons, traceMessages, tracePeriods, tracePersons, traceSubjects } from './lookBack/lookBackItems';
import { deleteItems, downloadItems, getLinksOfItems, uploadItems } from './media/mediaItems';
import { markItemsAsRead } from './message/markItemsAsRead';
import { sendItems } from './message/sendItems';
import { notifyItems } from './notification/notifyItems';
import { getSubjects, resolveSubjects } from './subject/subjectItems';
import { createStarterTemplates } from './template/starterItems';
import { createTemplates, deleteTemplates, editTemplates, getManyTemplates, getTemplates, uploadSamples } from './template/templateItems';

type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** Everything the node does, by resource and operation. A new operation is one file and one line here. */
const operations: Record<string, Operation> = {
	'account.checkSetUp': checkSetUpItems,
	'message.send': sendItems,
	'message.sendTemplate': sendItems,
	'message.sendAndWait': askItems,
	'message.sendNotification': notifyItems,
	'message.markAsRead': markItemsAsRead,
	'delivery.find': findDeliveries,
	'delivery.get': getDeliveries,
	'delivery.listDeadLetters': listAllDeadLetters,
	'delivery.redrive': redriveDeliveries,
	'delivery.discard': discardDeliveries,
	'delivery.cancel': cancelDeliveries,
	'media.mediaUpload': uploadItems,
	'media.mediaDownload': downloadItems,
	'media.mediaUrlGet': getLinksOfItems,
	'media.mediaDelete': deleteItems,
	'subject.get': getSubjects,
	'subject.resolve': resolveSubjects,
	'trail.traceMessage': traceMessages,
	'trail.tracePerson': tracePersons,
	'trail.traceSubject': traceSubjects,
	'trail.tracePeriod': tracePeriods,
	'trail.forgetPerson': forgetPersons,
	'template.getAll': getManyTemplates,
	'template.get': getTemplates,
	'template.create': createTemplates,
	'template.createStarters': createStarterTemplates,
	'template.edit': editTemplates,
	'template.delete': deleteTemplates,
	'template.uploadSample': uploadSamples,
};

/** Runs the chosen operation on all input items. */
export async function runOperation(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const name = `${context.getNodeParameter('resource', 0) as string}.${context.getNodeParameter('operation', 0) as string}`;
	const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
	if (operation === undefined) throw new NodeOperationError(context.getNode(), `There is no operation "${name}". Choose a resource and an operation.`);
	return await operation(context);
}
