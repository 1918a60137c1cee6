import type { INodeProperties } from 'n8n-workflow';
import { phoneNumberIdField } from '../../shared/phoneNumberIdField';

/** What the node works on. */
export const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'message',
	options: [
		{ name: 'Account', value: 'account', description: 'Whether everything is set up to send and to receive' },
		{ name: 'Delivery', value: 'delivery', description: 'What became of messages; dead letters' },
		{ name: 'Media', value: 'media' },
		{ name: 'Message', value: 'message' },
		{ name: 'Subject', value: 'subject', description: 'The records that messages are about: who was told, and that it is over' },
		{ name: 'Template', value: 'template' },
		{ name: 'Trail', value: 'trail', description: 'Look back at what happened, in order; forget a person' },
	],
};

/** What to do with messages. */
export const messageOperationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'send',
	displayOptions: { show: { resource: ['message'] } },
	options: [
		{
			name: 'Mark as Read',
			value: 'markAsRead',
			action: 'Mark a message as read',
			description: 'Mark what a person sent as read, and show that you are typing',
		},
		{
			name: 'Send',
			value: 'send',
			action: 'Send a message',
			description: 'Send a message to a person who has written within the last 24 hours',
		},
		{
			name: 'Send and Wait for Response',
			value: 'sendAndWait',
			action: 'Send a message and wait for response',
			description: 'Ask people for an approval, a choice, a text, a file or a location, and wait for their answer',
		},
		{
			name: 'Send Operational Notification',
			value: 'sendNotification',
			action: 'Send an operational notification',
			description: 'Tell people about a record, at any time: with buttons where that is allowed, else as an approved template',
		},
		{
			name: 'Send Template',
			value: 'sendTemplate',
			action: 'Send a template',
			description: 'Send an approved template, at any time',
		},
	],
};

/** Who sends, wherever a call belongs to a number of yours. */
export const senderField: INodeProperties = {
	...phoneNumberIdField,
	displayOptions: { hide: { resource: ['account', 'template', 'delivery', 'subject', 'trail'], operation: ['mediaDownload', 'mediaUrlGet', 'mediaDelete'] } },
};

/** Who receives. */
export const recipientField: INodeProperties = {
	displayName: "Recipient's Phone Number",
	name: 'recipientPhoneNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: '+1 555 010 0123',
	displayOptions: { show: { resource: ['message'], operation: ['send', 'sendTemplate'] } },
	description: 'The number with its country code; spaces, dashes and brackets are fine. A user ID or group ID is possible too.',
};
