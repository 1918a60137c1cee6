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
	displayOptions: { show: { resource: ['message'], operation: ['send', 'sendTemplate'] } },
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
			displayName: 'Grace Time',
			name: 'graceMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 1440 },
			default: 15,
			description: 'Minutes that a receipt may take to settle an unknown outcome',
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
			displayName: 'Useful For',
			name: 'usefulForMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 40320 },
			default: 1440,
			description: 'Minutes after which it is of no use any more: what has not left by then becomes a dead letter',
		},
		{
			displayName: 'Wait at Most',
			name: 'waitAtMostSeconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: 300,
			description: 'Seconds that the node waits for its turn under the limits of WhatsApp; what takes longer is left to a WhatsApp Outbox Trigger',
		},
	],
};
