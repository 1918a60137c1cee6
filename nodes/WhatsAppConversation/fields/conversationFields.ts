import type { INodeProperties } from 'n8n-workflow';

const changes = ['start', 'moveOn'];

const expireHours: INodeProperties = {
	displayName: 'Expires After (Hours)',
	name: 'expireHours',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 8760 },
	default: 72,
	description: 'The conversation ends by itself when it was not moved on for so long. 0 lets it stay until it is ended.',
};

const timeOutMinutes: INodeProperties = {
	displayName: 'Time-Out of This Step (Minutes)',
	name: 'timeOutMinutes',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 43_200 },
	default: 30,
	description: 'When the person has not written for so long at this step, the SLA Watcher Trigger tells of it, once',
};

const nudge: INodeProperties = {
	displayName: 'Nudge',
	name: 'nudge',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'Are you still there? You can answer whenever you like.',
	description: 'A text for the time-out; it is given out only while the person may be answered freely',
};

/** In the order in which people read them. */
const dataRow: INodeProperties[] = [
	{
		displayName: 'What to Do',
		name: 'how',
		type: 'options',
		default: 'set',
		options: [
			{ name: 'Add Number', value: 'add', description: 'Add to a number, which begins at 0' },
			{ name: 'Append to List', value: 'append', description: 'Put at the end of a list' },
			{ name: 'Remove', value: 'remove', description: 'Forget the field' },
			{ name: 'Set', value: 'set', description: 'Replace what is there' },
		],
	},
	{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'city', description: 'The field in the data of the conversation' },
	{ displayName: 'Value', name: 'value', type: 'string', default: '', displayOptions: { hide: { how: ['remove'] } }, description: 'Text, or whatever an expression gives' },
];

/** What the operations of conversations need. */
export const conversationFields: INodeProperties[] = [
	{
		displayName: 'Conversation',
		name: 'conversation',
		type: 'string',
		required: true,
		default: 'main',
		placeholder: 'booking',
		displayOptions: { show: { resource: ['conversation'] }, hide: { operation: ['list'] } },
		description: 'Your own name for what is being talked about. One person may be in several conversations of different names.',
	},
	{
		displayName: 'Step',
		name: 'step',
		type: 'string',
		default: '',
		placeholder: 'askName',
		displayOptions: { show: { operation: changes } },
		description: 'Your own name for what is asked next; the step stays as it is, if empty',
	},
	{
		displayName: 'Save Answer As',
		name: 'saveAnswerAs',
		type: 'string',
		default: '',
		placeholder: 'name',
		displayOptions: { show: { operation: changes } },
		description: 'The field in the data of the conversation that gets the text of the incoming message, the title of a tapped button or the chosen row. Nothing is saved, if empty.',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: { operation: changes } },
		description: 'What else to remember',
		options: [{ displayName: 'Field', name: 'field', values: dataRow }],
	},
	{
		displayName: 'Result',
		name: 'result',
		type: 'string',
		default: '',
		placeholder: 'booked',
		displayOptions: { show: { operation: ['end'] } },
		description: 'What came of it, in your own words',
	},
	{
		displayName: 'Options',
		name: 'startOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { operation: ['start'] } },
		options: [
			expireHours,
			nudge,
			timeOutMinutes,
			{
				displayName: 'When One Is Running',
				name: 'whenRunning',
				type: 'options',
				default: 'keep',
				description: 'What to do when the person is in a conversation of this name already',
				options: [
					{ name: 'Begin Anew', value: 'restart', description: 'What was said so far is forgotten' },
					{ name: 'Leave It as It Is', value: 'keep', description: 'The item leaves by Not Started' },
				],
			},
		],
	},
	{
		displayName: 'Options',
		name: 'moveOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { operation: ['moveOn'] } },
		options: [
			expireHours,
			{
				displayName: 'Late Messages',
				name: 'whenLate',
				type: 'options',
				default: 'inOrder',
				description: 'What to do when a message that was sent later has been handled already',
				options: [
					{ name: 'Apply in Order of Sending', value: 'inOrder', description: 'Fields that the later message set stay as they are' },
					{ name: 'Leave Out', value: 'skip', description: 'The item leaves by Not Done' },
				],
			},
			nudge,
			{ displayName: 'Only at Step', name: 'atStep', type: 'string', default: '', placeholder: 'askName', description: 'Together with Only If: At This Step' },
			{
				displayName: 'Only If',
				name: 'onlyIf',
				type: 'options',
				default: 'always',
				description: 'When this is not so, nothing is changed and the item leaves by Not Done',
				options: [
					{ name: 'Always', value: 'always' },
					{ name: 'At This Step', value: 'atStep', description: 'The conversation is still at the step of the option Only at Step' },
					{ name: 'Unchanged Since It Was Read', value: 'unchanged', description: 'Nothing has happened since the operation Get before this node' },
				],
			},
			timeOutMinutes,
		],
	},
	{
		displayName: 'Conversation',
		name: 'conversationFilter',
		type: 'string',
		default: '',
		placeholder: 'booking',
		displayOptions: { show: { operation: ['list'] } },
		description: 'Only conversations of this name; all, if empty',
	},
	{
		displayName: 'Which',
		name: 'which',
		type: 'options',
		default: 'open',
		displayOptions: { show: { operation: ['list'] } },
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Open', value: 'open' },
			{ name: 'Over', value: 'over', description: 'Ended or expired' },
		],
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { operation: ['list'] } },
		description: 'Max number of results to return',
	},
];
