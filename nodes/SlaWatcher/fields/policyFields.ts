import type { INodeProperties } from 'n8n-workflow';
import { recipientRows } from '../../shared/recipientRows';
import { policyOperations, showFor } from './showFor';

const inPanel = showFor(policyOperations, { policySource: ['panel'] });

const urgent: INodeProperties = { displayName: 'Urgent', name: 'urgent', type: 'boolean', default: false, description: 'Whether it also reaches people in their quiet hours' };

const reminders: INodeProperties[] = [
	{ displayName: 'Remind Every (Minutes)', name: 'everyMinutes', type: 'number', typeOptions: { minValue: 0 }, default: 0, description: 'Tells the same people again while nothing happens; 0 for never' },
	{ displayName: 'Reminders at Most', name: 'atMost', type: 'number', typeOptions: { minValue: 1, maxValue: 100 }, default: 3, description: 'How many reminders follow' },
];

/** What few rows need, out of the way. */
const more = (options: INodeProperties[]): INodeProperties => ({ displayName: 'More', name: 'more', type: 'collection', placeholder: 'Add Detail', default: {}, options });

const goalDetails: INodeProperties[] = [
	{ displayName: 'Only If Field', name: 'field', type: 'string', default: '', placeholder: 'customer_tier', description: 'The goal is only for cases in which this field of the item fits Comparison and Value' },
	{
		displayName: 'Comparison',
		name: 'is',
		type: 'options',
		default: 'equal',
		description: 'How the field is compared with the value',
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
	{ displayName: 'Value', name: 'value', type: 'string', default: '', description: 'What the field is compared with' },
	{ displayName: 'Own Name', name: 'name', type: 'string', default: '', placeholder: 'Answer to VIP customers', description: 'What messages call it; goals of the same kind and name belong together' },
	urgent,
];

const goalRow: INodeProperties[] = [
	{
		displayName: 'What Is Due',
		name: 'metric',
		type: 'options',
		default: 'resolution',
		description: 'What has to happen in time',
		options: [
			{ name: 'Age of a Stage', value: 'stageAge', description: 'How long a deal or an order may stay in one stage' },
			{ name: 'Age of an Approval', value: 'approvalAge', description: 'How long an approval may wait for an answer' },
			{ name: 'First Response', value: 'firstResponse', description: 'Runs until somebody has answered the customer' },
			{ name: 'Next Response', value: 'nextResponse', description: 'Runs from each message of the customer to the answer' },
			{ name: 'Other', value: 'custom', description: 'Something of your own; give it a name under More' },
			{ name: 'Regular Update', value: 'periodicUpdate', description: 'Owed again after each one' },
			{ name: 'Resolution', value: 'resolution', description: 'Runs until the case is resolved' },
		],
	},
	{ displayName: 'Within', name: 'within', type: 'number', typeOptions: { minValue: 0 }, default: 8, description: 'How long it may take, counted in opening hours' },
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
	more(goalDetails),
];

const warningRow: INodeProperties[] = [
	{ displayName: 'At', name: 'at', type: 'number', typeOptions: { minValue: 0 }, default: 75, description: '75 percent of a goal of 8 hours is after 6 hours' },
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
	more([urgent, ...reminders]),
];

/** What is due, and by when. */
export const goalFields: INodeProperties[] = [
	{
		displayName: 'Goals',
		name: 'goals',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Goal' },
		placeholder: 'Add Goal',
		required: true,
		default: { goal: [{ metric: 'resolution', within: 8, unit: 'hours' }] },
		displayOptions: inPanel,
		description: 'The first one that fits a case counts. A case that none fits is reported to the catch-all.',
		options: [{ displayName: 'Goal', name: 'goal', values: goalRow }],
	},
];

/** Who hears of a deadline, step by step. */
export const ladderFields: INodeProperties[] = [
	{
		displayName: 'Before It Is Due, Warn',
		name: 'warnings',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Warning' },
		placeholder: 'Add Warning',
		default: { warning: [{ at: 75, unit: 'percent', to: { recipient: [{ by: 'owner', value: '' }] } }] },
		displayOptions: inPanel,
		description: 'Who hears that time is running out, and when',
		options: [{ displayName: 'Warning', name: 'warning', values: warningRow }],
	},
	{ ...recipientRows(), displayName: 'When It Is Overdue, Tell', name: 'breach', displayOptions: inPanel, description: 'Who hears at once that a goal was missed; reminders are among the options at the end' },
	{
		displayName: 'While It Stays Overdue, Escalate',
		name: 'tiers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Level' },
		placeholder: 'Add Level',
		default: { tier: [{ afterMinutes: 60, to: { recipient: [{ by: 'role', value: 'lead' }] } }] },
		displayOptions: inPanel,
		description: 'Who hears of it next, level by level, until somebody acts. When all levels are used up, the catch-all hears of it.',
		options: [{ displayName: 'Level', name: 'tier', values: tierRow }],
	},
];

/** Who hears of what reaches nobody else. */
export const catchAllField: INodeProperties[] = [
	{
		displayName: 'Catch-All Phone Number',
		name: 'catchAllAddress',
		type: 'string',
		required: true,
		default: '',
		placeholder: '+1 555 010 0123',
		displayOptions: inPanel,
		description: 'Whoever hears of everything that reaches nobody else, so that no alarm is lost; with the country code',
	},
];
