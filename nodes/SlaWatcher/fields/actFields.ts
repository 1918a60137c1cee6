import type { INodeProperties } from 'n8n-workflow';
import { actOperations, showFor } from './showFor';

/** What the operations on one case need besides its key. */
export const actFields: INodeProperties[] = [
	{
		displayName: 'Snooze For (Minutes)',
		name: 'snoozeMinutes',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 43_200 },
		default: 60,
		displayOptions: showFor(['snooze']),
		description: 'The alarms come back afterwards, if the case is still open',
	},
	{
		displayName: 'Recipient',
		name: 'recipient',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'Ana',
		displayOptions: showFor(['mute', 'unmute']),
		description: 'Whom it concerns: the name, phone number or ID of somebody whom the policy tells. Others are told as before, and the end of the case is told to everybody who heard of it.',
	},
	{
		displayName: 'Mute For (Minutes)',
		name: 'muteMinutes',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 43_200 },
		default: 0,
		displayOptions: showFor(['mute']),
		description: '0 for as long as it is not undone with Unmute',
	},
	{
		displayName: 'Details',
		name: 'actDetails',
		type: 'collection',
		placeholder: 'Add Detail',
		default: {},
		displayOptions: showFor(actOperations),
		options: [
			{ displayName: 'By', name: 'by', type: 'string', default: '', description: 'Who did it; it stands in the history of the case' },
			{ displayName: 'Happened At', name: 'at', type: 'string', default: '', description: 'Now, if empty' },
			{ displayName: 'Only These Goals', name: 'metrics', type: 'string', default: '', placeholder: 'firstResponse', description: 'Their kinds or own names, with commas between them; all of the case, if empty' },
		],
	},
	{
		displayName: 'Button ID',
		name: 'buttonId',
		type: 'string',
		required: true,
		default: '={{ $json.button?.id }}',
		displayOptions: showFor(['applyAction']),
		description: 'What came back when a button of a notification was tapped. Items of the WhatsApp Webhook Trigger that are no such tap are passed over.',
	},
	{
		displayName: 'Tapped By',
		name: 'tappedBy',
		type: 'string',
		required: true,
		default: '={{ $json.from?.waId ?? $json.from?.userId }}',
		displayOptions: showFor(['applyAction']),
		description: 'Phone number, WhatsApp ID or user ID of whoever tapped; only the recipient of the notification may',
	},
];
