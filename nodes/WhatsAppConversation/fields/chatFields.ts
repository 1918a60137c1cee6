import type { INodeProperties } from 'n8n-workflow';

/** Which chat it is about. */
export const chatFields: INodeProperties[] = [
	{
		displayName: 'Person',
		name: 'personSource',
		type: 'options',
		default: 'incoming',
		displayOptions: { hide: { operation: ['list'], resource: ['consent'] } },
		description: 'Whose chat it is',
		options: [
			{ name: 'From the Incoming Message', value: 'incoming', description: 'Whoever wrote the message of the WhatsApp Webhook Trigger that this item comes from' },
			{ name: 'Choose', value: 'choose', description: 'Somebody who is named here' },
		],
	},
	{
		displayName: 'Phone Number ID',
		name: 'phoneNumberId',
		type: 'string',
		required: true,
		default: '',
		placeholder: '300111222333444',
		displayOptions: { show: { personSource: ['choose'] }, hide: { operation: ['list'], resource: ['consent'] } },
		description: 'The ID of the number of yours that the person writes to; every item of the WhatsApp Webhook Trigger holds it in the field phoneNumber',
	},
	{
		displayName: 'Phone Number ID',
		name: 'phoneNumberId',
		type: 'string',
		required: true,
		default: '',
		placeholder: '300111222333444',
		displayOptions: { show: { operation: ['list'] } },
		description: 'The ID of the number of yours whose conversations are listed',
	},
	{
		displayName: 'Phone Number or User ID',
		name: 'person',
		type: 'string',
		required: true,
		default: '',
		placeholder: '+1 555 010 0123',
		displayOptions: { show: { personSource: ['choose'] }, hide: { operation: ['list'], resource: ['consent'] } },
		description: 'The person\'s number with its country code, or the user ID',
	},
];
