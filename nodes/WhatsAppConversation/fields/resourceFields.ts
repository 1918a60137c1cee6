import type { INodeProperties } from 'n8n-workflow';

/** What the node works on. */
export const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'conversation',
	options: [
		{ name: 'Consent', value: 'consent', description: 'Who agreed to be written to, and who wants it no more' },
		{ name: 'Conversation', value: 'conversation', description: 'What is being asked, and what was answered' },
		{ name: 'Hand-Over', value: 'handOver', description: 'Whether the bot or a person looks after a chat' },
		{ name: 'Window', value: 'window', description: 'Whether a person may be answered freely' },
	],
};

/** What can be done with each of them. */
export const operationFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'get',
		displayOptions: { show: { resource: ['conversation'] } },
		options: [
			{ name: 'End', value: 'end', action: 'End a conversation', description: 'Everything has been asked; the next message belongs to no conversation' },
			{ name: 'Get', value: 'get', action: 'Get a conversation', description: 'Whether the person is in a conversation, at which step, and what was said so far' },
			{ name: 'List', value: 'list', action: 'List conversations' },
			{ name: 'Move On', value: 'moveOn', action: 'Move a conversation on', description: 'Save what was answered, and go to the next step' },
			{ name: 'Start', value: 'start', action: 'Start a conversation', description: 'Begin to ask something' },
		],
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'checkOwner',
		displayOptions: { show: { resource: ['handOver'] } },
		options: [
			{ name: 'Add Note', value: 'addNote', action: 'Add a note to a chat', description: 'Write something into the history of a chat' },
			{ name: 'Add Tags', value: 'addTags', action: 'Add tags to a chat' },
			{ name: 'Assign', value: 'assign', action: 'Assign a chat', description: 'Give a chat to one certain person, whoever has it now' },
			{ name: 'Check Owner', value: 'checkOwner', action: 'Check who owns a chat', description: 'Sort items into those that the bot may answer and those that a human looks after' },
			{ name: 'Get History', value: 'getHistory', action: 'Get the history of a chat', description: 'Who handed over, took and released a chat, and why' },
			{ name: 'Hand Over', value: 'handOver', action: 'Hand a chat over', description: 'A person looks after the chat from now on, and the bot stays silent' },
			{ name: 'Release', value: 'release', action: 'Release a chat', description: 'The bot has the chat again' },
			{ name: 'Remove Tags', value: 'removeTags', action: 'Remove tags from a chat' },
			{ name: 'Reopen', value: 'reopen', action: 'Reopen a chat', description: 'Whoever had the chat last has it again' },
		],
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'checkWindow',
		displayOptions: { show: { resource: ['window'] } },
		options: [{ name: 'Check', value: 'checkWindow', action: 'Check the customer service window', description: 'Sort items into people who may be answered freely, for 24 hours after they wrote, and those who get templates only' }],
	},
];
