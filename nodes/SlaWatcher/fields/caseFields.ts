import type { INodeProperties } from 'n8n-workflow';
import { actOperations, entryOperations, showFor } from './showFor';

const show = showFor(entryOperations);

/** What most people fill in comes first. */
const details: INodeProperties[] = [
	{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: '{{ $json.subject }}', description: 'What people know the case by' },
	{ displayName: 'Status', name: 'status', type: 'string', default: '', placeholder: '{{ $json.status }}', description: 'As your system says it; what it means is set below' },
	{ displayName: 'Owner', name: 'owner', type: 'string', default: '', placeholder: '{{ $json.agent }}', description: 'Name, ID, e-mail address or phone number of the person in charge' },
	{ displayName: 'Priority', name: 'priority', type: 'string', default: '', placeholder: '{{ $json.priority }}', description: 'Goals can depend on it' },
	{ displayName: 'Started At', name: 'startedAt', type: 'string', default: '', placeholder: '{{ $json.created_at }}', description: 'When the clock starts; when the case is first seen, if empty' },
	{ displayName: 'Link to the Record', name: 'recordLink', type: 'string', default: '', placeholder: 'https://desk.example.com/tickets/1042', description: 'Stands in each message, so that one tap opens the case' },
	{ displayName: 'Department', name: 'department', type: 'string', default: '', description: 'The department in charge' },
	{ displayName: 'Role', name: 'role', type: 'string', default: '', description: 'The role in charge' },
	{ displayName: 'Link to the History', name: 'historyLink', type: 'string', default: '', placeholder: 'https://desk.example.com/tickets/1042/history', description: 'Travels with each notification' },
	{ displayName: 'State Since', name: 'stateSince', type: 'string', default: '', placeholder: '{{ $json.closed_at }}', description: 'Since when it has been resolved, canceled, paused or open; now, if empty' },
];

const statusMeanings: INodeProperties[] = [
	{ displayName: 'Resolved When Status Is', name: 'resolvedWhen', type: 'string', default: 'closed, resolved, done', description: 'The case ends; everybody who heard of a problem hears of its end' },
	{ displayName: 'Paused When Status Is', name: 'pausedWhen', type: 'string', default: 'on hold, pending, waiting', description: 'The clock stands still' },
	{ displayName: 'Canceled When Status Is', name: 'canceledWhen', type: 'string', default: 'canceled, cancelled', description: 'The case ends and counts neither as met nor as missed' },
];

/** What each item tells about its case. */
export const caseFields: INodeProperties[] = [
	{
		displayName: 'Case Key',
		name: 'caseKey',
		type: 'string',
		required: true,
		default: '',
		placeholder: '{{ $json.number }}',
		displayOptions: showFor([...entryOperations, ...actOperations, 'get']),
		description: 'What identifies the case, such as the number of a ticket or an order. The same key again updates the case.',
	},
	{
		displayName: 'Case',
		name: 'caseDetails',
		type: 'collection',
		placeholder: 'Add Detail',
		default: { title: '', status: '', owner: '', startedAt: '' },
		displayOptions: show,
		description: 'Drag these from the input. They stand in each message; owner, priority and status also decide who hears of it and when.',
		options: details,
	},
	{
		displayName: 'What the Status Means',
		name: 'stateRules',
		type: 'collection',
		placeholder: 'Add Meaning',
		default: { resolvedWhen: 'closed, resolved, done', pausedWhen: 'on hold, pending, waiting' },
		displayOptions: show,
		description: 'Values of the status, with commas between them; with any other, the case is open. Of several that fit, resolved counts before canceled and canceled before paused.',
		options: statusMeanings,
	},
];

/** Instants that only some policies need. */
export const metricTimeFields: INodeProperties[] = [
	{
		displayName: 'Goals Met Before the End',
		name: 'metricTimes',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Time' },
		placeholder: 'Add Time',
		default: {},
		displayOptions: show,
		description: 'When the first response was given, and the like. Not needed for a resolution: the status says when that is met.',
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
