import type { INodeProperties } from 'n8n-workflow';
import { additionalFields } from './additionalFields';
import { deliveryOptionsField } from './deliveryOptionsField';
import { interactiveFields } from './interactiveFields';
import { mediaFields } from './mediaFields';
import { messageTypeField } from './messageTypeField';
import { otherKindFields } from './otherKindFields';
import { sendTemplateFields } from './sendTemplateFields';
import { textFields } from './textFields';

/** Everything about sending: what is needed first, options last. */
export const messageFields: INodeProperties[] = [
	messageTypeField,
	...mediaFields,
	...textFields,
	...interactiveFields,
	...otherKindFields,
	...sendTemplateFields,
	additionalFields,
	deliveryOptionsField,
];
