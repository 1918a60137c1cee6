import type { INodeProperties } from 'n8n-workflow';

const displayOptions = { show: { resource: ['message'], operation: ['markAsRead'] } };

/** What marking as read needs. */
export const markAsReadFields: INodeProperties[] = [
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'wamid.HBgL...',
		displayOptions,
		description: 'The message that the person sent; earlier ones are marked with it',
	},
	{
		displayName: 'Show Typing',
		name: 'showTyping',
		type: 'boolean',
		default: false,
		displayOptions,
		description: 'Whether the person sees that you are typing, until your answer comes or 25 seconds are over',
	},
];
