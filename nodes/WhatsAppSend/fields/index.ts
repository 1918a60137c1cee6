import type { INodeProperties } from 'n8n-workflow';
import { accountResourceFields } from '../account/accountResourceFields';
import { approvalFields } from '../approval/approvalFields';
import { deliveryResourceFields } from '../deliveries/deliveryResourceFields';
import { lookBackFields } from '../lookBack/lookBackFields';
import { mediaResourceFields } from '../media/mediaResourceFields';
import { markAsReadFields } from '../message/markAsReadFields';
import { messageFields } from '../message/messageFields';
import { notificationFields } from '../notification/notificationFields';
import { subjectResourceFields } from '../subject/subjectResourceFields';
import { starterFields } from '../template/starterFields';
import { templateResourceFields } from '../template/templateResourceFields';
import { messageOperationField, recipientField, resourceField, senderField } from './sharedFields';

const [accountOperationField, ...accountFields] = accountResourceFields;
const [deliveryOperationField, ...deliveryFields] = deliveryResourceFields;
const [mediaOperationField, ...mediaFields] = mediaResourceFields;
const [subjectOperationField, ...subjectFields] = subjectResourceFields;
const [templateOperationField, ...templateFields] = templateResourceFields;
const [trailOperationField, ...trailFields] = lookBackFields;

/** The panel from top to bottom: resource, operation, sender, recipient, then what the operation needs. */
export const fields: INodeProperties[] = [
	resourceField,
	accountOperationField!,
	messageOperationField,
	deliveryOperationField!,
	mediaOperationField!,
	subjectOperationField!,
	templateOperationField!,
	trailOperationField!,
	senderField,
	recipientField,
	...accountFields,
	...notificationFields,
	...messageFields,
	...approvalFields,
	...markAsReadFields,
	...deliveryFields,
	...mediaFields,
	...subjectFields,
	...templateFields,
	...starterFields,
	...trailFields,
];
