import type { INodeProperties } from 'n8n-workflow';

const timeZone: INodeProperties = { displayName: 'Time Zone', name: 'zone', type: 'string', default: '', placeholder: 'Europe/Berlin', description: 'The time zone of the workflow, if empty' };

const time = (displayName: string, name: string, value: string): INodeProperties => ({ displayName, name, type: 'string', default: value, placeholder: value, description: 'Time of day on a clock of 24 hours' });

/** How a message is delivered; everything has a default that needs no thought. */
export const deliveryOptionsField: INodeProperties = {
	displayName: 'Delivery',
	name: 'deliveryOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { resource: ['message'], operation: ['send', 'sendNotification', 'sendTemplate'] } },
	description: 'Without any of these, a message is sent at once and exactly once per execution, also when n8n runs the node again',
	options: [
		{
			displayName: 'Context',
			name: 'context',
			type: 'json',
			default: '{}',
			description: 'Comes back in every event about this message, e.g. {"order": "SO-1042", "team": "warehouse"}',
			hint: 'A JSON object of up to 10,000 characters',
		},
		{
			displayName: 'Delivery Mode',
			name: 'mode',
			type: 'options',
			default: 'now',
			options: [
				{ name: 'Queue', value: 'queue', description: 'Leave it to a WhatsApp Outbox Trigger and go on at once' },
				{ name: 'Send Now and Wait', value: 'now', description: 'Send it and wait for the answer of WhatsApp' },
			],
		},
		{
			displayName: 'Digest Line',
			name: 'digestLine',
			type: 'fixedCollection',
			default: {},
			description: 'What a digest says of this message; without it, the first line of its text and the first link in it',
			options: [
				{
					displayName: 'Line',
					name: 'line',
					values: [
						{ displayName: 'Kind', name: 'kind', type: 'string', default: '', placeholder: 'SLA breach', description: 'What messages are counted by, as in "3 SLA breach, 4 new request"' },
						{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'de', description: "Code of the language of the digest's own words: en, es, pt or de" },
						{ displayName: 'Link', name: 'link', type: 'string', default: '', placeholder: 'https://example.com/tickets/7', description: 'Where the record of this message is' },
						{ displayName: 'Priority', name: 'priority', type: 'number', default: 0, description: 'Lines with a higher number come first' },
						{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: 'Printer on floor 2 is broken' },
					],
				},
			],
		},
		{
			displayName: 'From a Bot',
			name: 'fromBot',
			type: 'boolean',
			default: false,
			description: 'Whether a bot says this: it is not sent while a person looks after the chat (WhatsApp Conversation, Hand-Over), also where it waits first',
		},
		{
			displayName: 'Grace Time (Minutes)',
			name: 'graceMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 1440 },
			default: 15,
			description: 'How long a receipt may take to say whether a message arrived whose answer was lost',
		},
		{
			displayName: 'Idempotency Key',
			name: 'idempotencyKey',
			type: 'string',
			default: '',
			placeholder: '{{ $json.orderId }}-shipped',
			description: 'What this message is about, such as an order and its stage. A message with the same key is not sent again for 30 days, whichever execution asks for it.',
			hint: 'Up to 400 characters',
		},
		{
			displayName: 'If the Outcome Stays Unknown',
			name: 'onUnknown',
			type: 'options',
			default: 'deadLetter',
			description: 'What happens after the grace time when the request left, its answer was lost, and no receipt came',
			options: [
				{ name: 'Better Late Than Twice: Dead Letter', value: 'deadLetter', description: 'Not sent again; the WhatsApp Outbox Trigger tells you' },
				{ name: 'Better Twice Than Never: Send Again', value: 'sendAgain', description: 'Sent again, and marked as a possible repeat' },
			],
		},
		{
			displayName: 'Limit per Recipient',
			name: 'recipientLimit',
			type: 'fixedCollection',
			default: {},
			description: 'More messages than this wait',
			options: [
				{
					displayName: 'Limit',
					name: 'limit',
					values: [
						{ displayName: 'At Most', name: 'most', type: 'number', typeOptions: { minValue: 1, maxValue: 1000 }, default: 5, description: 'Messages to the same recipient' },
						{
							displayName: 'The Rest',
							name: 'rest',
							type: 'options',
							default: 'wait',
							options: [
								{ name: 'As One Digest', value: 'digest', description: 'Texts and messages with buttons that have to wait go together in one message with counts, titles and links; urgent messages and templates stay on their own' },
								{ name: 'Each in Its Turn', value: 'wait' },
							],
						},
						{ displayName: 'Within (Minutes)', name: 'withinMinutes', type: 'number', typeOptions: { minValue: 1, maxValue: 10080 }, default: 60 },
					],
				},
			],
		},
		{
			displayName: 'One-Time Codes Despite Opt-Out',
			name: 'codesDespiteOptOut',
			type: 'boolean',
			default: true,
			description: 'Whether an authentication template, which the person has just asked for, is sent also to somebody who has opted out of all messages',
		},
		{
			displayName: 'Quiet Hours',
			name: 'quietHours',
			type: 'fixedCollection',
			default: {},
			description: 'Times at which it waits, every day; urgent messages pass. A WhatsApp Outbox Trigger sends it afterwards.',
			options: [{ displayName: 'Hours', name: 'hours', values: [time('From', 'from', '21:00'), timeZone, time('To', 'to', '07:00')] }],
		},
		{
			displayName: 'Send Window',
			name: 'sendWindow',
			type: 'fixedCollection',
			default: {},
			description: 'Times at which it may leave; outside of them it waits for a WhatsApp Outbox Trigger. Urgent messages pass.',
			options: [
				{
					displayName: 'Window',
					name: 'window',
					values: [
						{
							displayName: 'Days',
							name: 'days',
							type: 'multiOptions',
							default: [1, 2, 3, 4, 5],
							options: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name, index) => ({ name, value: index + 1 })),
						},
						time('From', 'from', '08:00'),
						timeZone,
						time('To', 'to', '18:00'),
					],
				},
			],
		},
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'fixedCollection',
			default: {},
			description: 'The record that this message is about. Messages about one subject know each other, and Subject > Resolve stops what has not left and tells those who were told.',
			options: [
				{
					displayName: 'Subject',
					name: 'about',
					values: [
						{
							displayName: 'As Of',
							name: 'asOf',
							type: 'dateTime',
							default: '',
							description: 'When the record was so. A message that is not newer than the resolution is called off.',
						},
						{
							displayName: 'If It Was Resolved',
							name: 'ifResolved',
							type: 'options',
							default: 'reopen',
							options: [
								{ name: 'Open It Again', value: 'reopen', description: 'The matter has come back' },
								{ name: 'Stay Silent', value: 'silent', description: 'The message is called off' },
							],
						},
						{ displayName: 'Key', name: 'key', type: 'string', default: '', placeholder: 'ticket-1042', description: 'Names the record, the same in every workflow that writes about it; up to 200 characters' },
						{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'de', description: 'Code of the language in which the number of earlier updates is told: en, es, pt or de' },
						{
							displayName: 'When a Newer One Comes',
							name: 'onNewer',
							type: 'options',
							default: 'replace',
							description: 'What becomes of this message if it still waits when a newer one about the same subject comes for the same recipient',
							options: [
								{ name: 'Group', value: 'group', description: 'It is not sent, and the newer one says how many earlier updates it stands for' },
								{ name: 'Repeat', value: 'repeat', description: 'Both are sent' },
								{ name: 'Replace', value: 'replace', description: 'It is not sent' },
							],
						},
					],
				},
			],
		},
		{
			displayName: 'Urgency',
			name: 'urgency',
			type: 'options',
			default: 'routine',
			options: [
				{ name: 'Routine', value: 'routine' },
				{ name: 'Urgent', value: 'urgent', description: 'Goes before routine messages and passes quiet hours and send windows' },
			],
		},
		{
			displayName: 'Useful For (Minutes)',
			name: 'usefulForMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 40320 },
			default: 1440,
			description: 'When it is of no use any more: what has not left by then is not sent, and becomes a dead letter',
		},
		{
			displayName: 'Wait at Most (Seconds)',
			name: 'waitAtMostSeconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: 300,
			description: 'How long the node waits for its turn under the limits of WhatsApp; what takes longer is left to a WhatsApp Outbox Trigger',
		},
	],
};
