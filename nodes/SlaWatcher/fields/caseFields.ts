import type { INodeProperties } from 'n8n-workflow';
import { policyOperations, showFor } from './showFor';

const show = showFor(policyOperations);

/** What each item tells about its case. */
export const caseFields: INodeProperties[] = [
	{
		displayName: 'Case Key',
		name: 'caseKey',
		type: 'string',
		required: true,
		default: '',
		placeholder: '{{ $json.ticketNumber }}',
		displayOptions: showFor([...policyOperations, 'acknowledge', 'cancel', 'get', 'pause', 'resolve', 'resume', 'snooze']),
		description: 'What identifies the case, such as the number of a ticket or an order',
	},
	{
		displayName: 'Case',
		name: 'caseDetails',
		type: 'collection',
		placeholder: 'Add Detail',
		default: { title: '', status: '', owner: '' },
		displayOptions: show,
		description: 'Drag these from the input; they travel in every notification',
		options: [
			{ displayName: 'Department', name: 'department', type: 'string', default: '' },
			{ displayName: 'Link to the History', name: 'historyLink', type: 'string', default: '', placeholder: 'https://desk.example.com/tickets/1042/history' },
			{ displayName: 'Link to the Record', name: 'recordLink', type: 'string', default: '', placeholder: 'https://desk.example.com/tickets/1042' },
			{ displayName: 'Owner', name: 'owner', type: 'string', default: '', description: 'Name, ID, e-mail address or phone number of the person in charge' },
			{ displayName: 'Priority', name: 'priority', type: 'string', default: '', placeholder: 'High' },
			{ displayName: 'Role', name: 'role', type: 'string', default: '' },
			{ displayName: 'Started At', name: 'startedAt', type: 'string', default: '', placeholder: '{{ $json.created_at }}', description: 'When the clock starts; when the case is first seen, if empty' },
			{ displayName: 'State Since', name: 'stateSince', type: 'string', default: '', placeholder: '{{ $json.closed_at }}', description: 'Since when it has been resolved, canceled, paused or open; now, if empty' },
			{ displayName: 'Status', name: 'status', type: 'string', default: '', placeholder: '{{ $json.status }}' },
			{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: '{{ $json.subject }}' },
		],
	},
	{
		displayName: 'When Is It What?',
		name: 'stateRules',
		type: 'collection',
		placeholder: 'Add Rule',
		default: { resolvedWhen: 'closed, resolved, done', pausedWhen: 'on hold, pending, waiting' },
		displayOptions: show,
		description: 'Values of the status, with commas between them. Of several that fit, resolved counts before canceled and canceled before paused.',
		options: [
			{ displayName: 'Canceled When Status Is', name: 'canceledWhen', type: 'string', default: 'canceled, cancelled' },
			{ displayName: 'Paused When Status Is', name: 'pausedWhen', type: 'string', default: 'on hold, pending, waiting' },
			{ displayName: 'Resolved When Status Is', name: 'resolvedWhen', type: 'string', default: 'closed, resolved, done' },
		],
	},
	{
		displayName: 'Times of Single Goals',
		name: 'metricTimes',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Time' },
		default: {},
		displayOptions: show,
		description: 'Only for goals that are met before the case is resolved, such as the first response',
		options: [
			{
				displayName: 'Time',
				name: 'time',
				values: [
					{ displayName: 'Goal', name: 'metric', type: 'string', default: 'firstResponse', description: 'Its kind, or its own name', hint: 'firstResponse, nextResponse, resolution, periodicUpdate, stageAge, approvalAge or the name that you gave it' },
					{ displayName: 'Met At', name: 'metAt', type: 'string', default: '', placeholder: '{{ $json.first_response_at }}' },
					{ displayName: 'Started At', name: 'startedAt', type: 'string', default: '', description: 'Only for the next response: when the customer wrote last' },
				],
			},
		],
	},
];
