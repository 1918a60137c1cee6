import type { INodeProperties } from 'n8n-workflow';

const resolving = { show: { resource: ['subject'], operation: ['resolve'] } };
const telling = { show: { resource: ['subject'], operation: ['resolve'], tellOver: [true] } };

/** What the subject operations need. */
export const subjectResourceFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'resolve',
		displayOptions: { show: { resource: ['subject'] } },
		options: [
			{ name: 'Get', value: 'get', action: 'Get a subject', description: 'Whether it is open, who was told, what waits, and what was called off and why' },
			{ name: 'Resolve', value: 'resolve', action: 'Resolve a subject', description: 'It is over: stop what has not left, and tell those who were told' },
		],
	},
	{
		displayName: 'Subject Key',
		name: 'subjectKey',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'ticket-1042',
		displayOptions: { show: { resource: ['subject'] } },
		description: 'The key that was given in the Delivery options of the messages about it',
	},
	{
		displayName: 'Tell Those Who Were Told',
		name: 'tellOver',
		type: 'boolean',
		default: true,
		displayOptions: resolving,
		description: 'Whether everybody who has received a message about it hears once that it is over',
	},
	{
		displayName: 'Title',
		name: 'overTitle',
		type: 'string',
		default: '',
		placeholder: 'Printer on floor 2',
		displayOptions: telling,
		description: 'What the matter is called in "Resolved: ... Nothing more needs to be done."; the key of the subject, if empty.',
		hint: 'Up to 200 characters',
	},
	{
		displayName: 'Options',
		name: 'overOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: telling,
		options: [
			{ displayName: 'Language', name: 'language', type: 'string', default: 'en', placeholder: 'de', description: 'Code of the language of the text: en, es, pt or de; others are told in English' },
			{ displayName: 'Message', name: 'text', type: 'string', typeOptions: { rows: 3 }, default: '', description: 'Your own text instead of "Resolved: ..."', hint: 'Up to 4,096 characters' },
			{
				displayName: 'Template Outside the Window',
				name: 'template',
				type: 'string',
				default: '',
				placeholder: 'matter_resolved|en_US',
				description: 'Name and language of an approved template for people who have not written within the last 24 hours; it may have one variable in its body, which becomes the title. The WhatsApp Webhook Trigger notes who has written.',
			},
			{ displayName: 'Wait at Most (Seconds)', name: 'waitAtMostSeconds', type: 'number', typeOptions: { minValue: 1, maxValue: 3600 }, default: 60, description: 'How long the node waits for its turn under the limits of WhatsApp; what takes longer is left to a WhatsApp Outbox Trigger' },
		],
	},
];
