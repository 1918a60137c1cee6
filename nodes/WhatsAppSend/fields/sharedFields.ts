import type { INodeProperties } from 'n8n-workflow';
import { phoneNumberIdField } from '../../shared/phoneNumberIdField';

/** What every operation begins with: resource, operation, sender and recipient. */
export const sharedFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'message',
		options: [{ name: 'Message', value: 'message' }],
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'send',
		displayOptions: { show: { resource: ['message'] } },
		options: [
			{
				name: 'Send',
				value: 'send',
				action: 'Send a message',
				description: 'Send a message to a person who has written within the last 24 hours',
			},
			{
				name: 'Send Template',
				value: 'sendTemplate',
				action: 'Send a template',
				description: 'Send an approved template, at any time',
			},
		],
	},
	phoneNumberIdField,
	{
		displayName: "Recipient's Phone Number",
		name: 'recipientPhoneNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: '+1 555 010 0123',
		description: 'The number with its country code; spaces, dashes and brackets are fine',
	},
];
