import type { INodeProperties } from 'n8n-workflow';
import { recipientRows } from './recipientRows';
import { policyOperations, showFor } from './showFor';

const inPanel = showFor(policyOperations, { policySource: ['panel'] });

const urgent: INodeProperties = { displayName: 'Urgent', name: 'urgent', type: 'boolean', default: false, description: 'Whether it also reaches people in their quiet hours' };

const reminders: INodeProperties[] = [
	{ displayName: 'Remind Every (Minutes)', name: 'everyMinutes', type: 'number', typeOptions: { minValue: 0 }, default: 0, description: 'Tells the same people again while nothing happens; 0 for never' },
	{ displayName: 'Reminders at Most', name: 'atMost', type: 'number', typeOptions: { minValue: 1, maxValue: 100 }, default: 3, displayOptions: { hide: { everyMinutes: [0] } } },
];

const goalRow: INodeProperties[] = [
	{
		displayName: 'What',
		name: 'metric',
		type: 'options',
		default: 'resolution',
		options: [
			{ name: 'Age of a Stage', value: 'stageAge', description: 'How long a deal or an order may stay in one stage' },
			{ name: 'Age of an Approval', value: 'approvalAge' },
			{ name: 'First Response', value: 'firstResponse' },
			{ name: 'Next Response', value: 'nextResponse', description: 'Runs from each message of the customer to the answer' },
			{ name: 'Other', value: 'custom' },
			{ name: 'Regular Update', value: 'periodicUpdate', description: 'Owed again after each one' },
			{ name: 'Resolution', value: 'resolution' },
		],
	},
	{ displayName: 'Within', name: 'within', type: 'number', typeOptions: { minValue: 0 }, default: 8, description: 'Time in opening hours' },
	{
		displayName: 'Unit',
		name: 'unit',
		type: 'options',
		default: 'hours',
		options: [
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
	},
	{ displayName: 'For Priority', name: 'priority', type: 'string', default: '', placeholder: 'High, Urgent', description: 'Only for these priorities, with commas between them; for all, if empty' },
	{ displayName: 'Only If Field', name: 'field', type: 'string', default: '', placeholder: 'customer_tier', description: 'A field of the item that must have a value' },
	{
		displayName: 'Comparison',
		name: 'is',
		type: 'options',
		default: 'equal',
		displayOptions: { hide: { field: [''] } },
		options: [
			{ name: 'Contains', value: 'containing' },
			{ name: 'Is', value: 'equal' },
			{ name: 'Is at Least', value: 'atLeast' },
			{ name: 'Is at Most', value: 'atMost' },
			{ name: 'Is Empty', value: 'empty' },
			{ name: 'Is Not', value: 'notEqual' },
			{ name: 'Is Not Empty', value: 'notEmpty' },
			{ name: 'Is One Of', value: 'oneOf', description: 'Several values with commas between them' },
		],
	},
	{ displayName: 'Value', name: 'value', type: 'string', default: '', displayOptions: { hide: { field: [''], is: ['empty', 'notEmpty'] } } },
	{ displayName: 'Own Name', name: 'name', type: 'string', default: '', placeholder: 'Answer to VIP customers', description: 'What messages call it; goals of the same kind and name belong together' },
	urgent,
];

const warningRow: INodeProperties[] = [
	{ displayName: 'At', name: 'at', type: 'number', typeOptions: { minValue: 0 }, default: 75 },
	{
		displayName: 'Counted In',
		name: 'unit',
		type: 'options',
		default: 'percent',
		options: [
			{ name: 'Minutes Before the End', value: 'minutes' },
			{ name: 'Percent of the Goal', value: 'percent' },
		],
	},
	recipientRows(),
	urgent,
];

const tierRow: INodeProperties[] = [
	{ displayName: 'After (Minutes)', name: 'afterMinutes', type: 'number', typeOptions: { minValue: 0 }, default: 60, description: 'Minutes of opening hours after the goal was missed' },
	recipientRows('role', 'lead'),
	urgent,
	...reminders,
];

/** What is watched by when, and who is told. */
export const policyFields: INodeProperties[] = [
	{
		displayName: 'Goals',
		name: 'goals',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Goal' },
		required: true,
		default: { goal: [{ metric: 'resolution', within: 8, unit: 'hours' }] },
		displayOptions: inPanel,
		description: 'The first one that fits a case counts. A case that none fits is reported to the catch-all recipient.',
		options: [{ displayName: 'Goal', name: 'goal', values: goalRow }],
	},
	{
		displayName: 'Warnings',
		name: 'warnings',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Warning' },
		default: { warning: [{ at: 75, unit: 'percent', to: { recipient: [{ by: 'owner', value: '' }] } }] },
		displayOptions: inPanel,
		description: 'Told before a goal is missed',
		options: [{ displayName: 'Warning', name: 'warning', values: warningRow }],
	},
	{ ...recipientRows(), displayName: 'When Missed, Tell', name: 'breach', displayOptions: inPanel, description: 'Who hears at once that a goal was missed; reminders are among the options' },
	{
		displayName: 'Escalation',
		name: 'tiers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Level' },
		default: { tier: [{ afterMinutes: 60, to: { recipient: [{ by: 'role', value: 'lead' }] } }] },
		displayOptions: inPanel,
		description: 'Who hears of it when it stays missed, level by level. When all levels are used up, the catch-all recipient hears of it.',
		options: [{ displayName: 'Level', name: 'tier', values: tierRow }],
	},
	{
		displayName: 'Catch-All Phone Number',
		name: 'catchAllAddress',
		type: 'string',
		required: true,
		default: '',
		placeholder: '+1 555 010 0123',
		displayOptions: inPanel,
		description: 'Hears of everything that reaches nobody else, so that no alarm is lost',
	},
];
