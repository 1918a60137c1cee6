import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { askItems } from './approval/askItems';
import { cancelDeliveries, discardDeliveries, findDeliveries, getDeliveries, listAllDeadLetters, redriveDeliveries } from './deliveries/deliveryItems';
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
