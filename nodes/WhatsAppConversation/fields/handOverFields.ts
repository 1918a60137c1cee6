import type { INodeProperties } from 'n8n-workflow';

/** In the order in which people read them. */
const ruleRow: INodeProperties[] = [
	{ displayName: 'Tag', name: 'tag', type: 'string', default: '', placeholder: 'billing', description: 'Chats with this tag' },
	{ displayName: 'In Turn Among', name: 'members', type: 'string', default: '', placeholder: 'Ana, Bo', description: 'Names with commas between them' },
];

/** What hand-overs need. */
export const handOverFields: INodeProperties[] = [
	{
		displayName: 'Assign To',
		name: 'assignTo',
		type: 'options',
		default: 'nobody',
		displayOptions: { show: { operation: ['handOver'] } },
		description: 'Who gets the chat. Whoever has it already keeps it.',
		options: [
			{ name: 'By Tags and in Turn', value: 'rules', description: 'The first rule whose tag the chat has decides, else one of all others in turn' },
			{ name: 'Nobody Yet', value: 'nobody', description: 'Whoever takes it; the operation Assign writes down who' },
			{ name: 'One Person', value: 'person' },
		],
	},
	{
		displayName: 'Assignee',
		name: 'assignee',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'Ana',
		displayOptions: { show: { operation: ['assign'] } },
		description: 'Who gets the chat: a name, an address, whatever your team uses',
	},
	{
		displayName: 'Assignee',
		name: 'assignee',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'Ana',
		displayOptions: { show: { operation: ['handOver'], assignTo: ['person'] } },
		description: 'Who gets the chat: a name, an address, whatever your team uses',
	},
	{
		displayName: 'Rules',
		name: 'tagRules',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Rule',
		default: {},
		displayOptions: { show: { operation: ['handOver'], assignTo: ['rules'] } },
		description: 'Who gets the chats with a certain tag; the first rule that fits decides',
		options: [{ displayName: 'Rule', name: 'rule', values: ruleRow }],
	},
	{
		displayName: 'All Others in Turn Among',
		name: 'members',
		type: 'string',
		default: '',
		placeholder: 'Ana, Bo, Cy',
		displayOptions: { show: { operation: ['handOver'], assignTo: ['rules'] } },
		description: 'Names with commas between them; each chat goes to the next one',
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'billing, vip',
		displayOptions: { show: { operation: ['addTags', 'removeTags'] } },
		description: 'One or more, with commas between them',
	},
	{
		displayName: 'Note',
		name: 'note',
		type: 'string',
		typeOptions: { rows: 2 },
		required: true,
		default: '',
		displayOptions: { show: { operation: ['addNote'] } },
		description: 'It stands in the history of the chat; the person does not see it',
	},
	{
		displayName: 'Options',
		name: 'handOverOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { resource: ['handOver'] }, hide: { operation: ['checkOwner', 'getHistory'] } },
		options: [
			{ displayName: 'Back to the Bot After (Hours)', name: 'backAfterHours', type: 'number', typeOptions: { minValue: 0, maxValue: 8760 }, default: 24, description: 'The bot has the chat again after so long, if nobody releases it before. 0 for never. For Hand Over, Assign and Reopen.' },
			{ displayName: 'By', name: 'by', type: 'string', default: '', placeholder: 'Support flow', description: 'Who does it; it stands in the history of the chat' },
			{ displayName: 'Reason', name: 'reason', type: 'string', default: '', placeholder: 'Asked for a person', description: 'It stands in the history of the chat' },
		],
	},
];
