import type { INodeProperties } from 'n8n-workflow';

const showFor = (...messageTypes: string[]) => ({ show: { resource: ['message'], operation: ['send'], messageType: messageTypes } });

/** What is needed to send a free-form message; limits stand in the hints. */
export const messageFields: INodeProperties[] = [
	{
		displayName: 'Message Type',
		name: 'messageType',
		type: 'options',
		noDataExpression: true,
		default: 'text',
		displayOptions: { show: { resource: ['message'], operation: ['send'] } },
		options: [
			{ name: 'Reply Buttons', value: 'replyButtons', description: 'A text with up to three buttons to answer with one tap' },
			{ name: 'Text', value: 'text', description: 'A plain text' },
		],
	},
	{
		displayName: 'Text Body',
		name: 'textBody',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		default: '',
		displayOptions: showFor('text', 'replyButtons'),
		description: 'The text of the message. *bold*, _italic_ and ~strikethrough~ are shown as such.',
		hint: 'Up to 4,096 characters; with buttons up to 1,024',
	},
	{
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, maxValue: 3, multipleValueButtonText: 'Add Button' },
		required: true,
		default: { button: [{ title: '', id: '' }] },
		displayOptions: showFor('replyButtons'),
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'Approve',
						description: 'What the button says',
						hint: 'Up to 20 characters',
					},
					{
						displayName: 'ID',
						name: 'id',
						type: 'string',
						default: '',
						placeholder: 'approve:PO-1042',
						description: 'What comes back when the button is tapped; the title is used if empty',
						hint: 'Up to 256 characters, never shown to the recipient',
					},
				],
			},
		],
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { resource: ['message'], operation: ['send'] } },
		options: [
			{
				displayName: 'Footer',
				name: 'footerText',
				type: 'string',
				default: '',
				displayOptions: { show: { '/messageType': ['replyButtons'] } },
				description: 'Small grey text below the message',
				hint: 'Up to 60 characters',
			},
			{
				displayName: 'Header',
				name: 'headerText',
				type: 'string',
				default: '',
				displayOptions: { show: { '/messageType': ['replyButtons'] } },
				description: 'Bold line above the message',
				hint: 'Up to 60 characters',
			},
			{
				displayName: 'Reply to Message ID',
				name: 'replyToMessageId',
				type: 'string',
				default: '',
				placeholder: 'wamid.HBgL...',
				description: 'The message of this chat that yours quotes',
			},
			{
				displayName: 'Show URL Preview',
				name: 'previewUrl',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/messageType': ['text'] } },
				description: 'Whether to show a preview of the first link in the text',
			},
		],
	},
];
