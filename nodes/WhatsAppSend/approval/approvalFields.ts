import type { INodeProperties } from 'n8n-workflow';
import { personRow, stepRow } from './peopleRows';

const show = (more: Record<string, string[]> = {}) => ({ show: { resource: ['message'], operation: ['sendAndWait'], ...more } });

const rows = (displayName: string, name: string, button: string, description: string, values: INodeProperties[], change: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: button },
	default: {},
	displayOptions: show(),
	description,
	options: [{ displayName: 'Person', name: 'person', values }],
	...change,
});

const unitOptions = [
	{ name: 'Days', value: 'days' },
	{ name: 'Hours', value: 'hours' },
	{ name: 'Minutes', value: 'minutes' },
	{ name: 'Seconds', value: 'seconds' },
];

const optionRow: INodeProperties[] = [
	{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: 'Supplier A', description: 'Up to 24 characters' },
	{ displayName: 'Description', name: 'description', type: 'string', default: '', description: 'Up to 72 characters; shown where the options are a list' },
];

const variableRow: INodeProperties[] = [{ displayName: 'Value', name: 'value', type: 'string', default: '' }];

const labelFields: INodeProperties[] = [
	{ displayName: 'Approve Button', name: 'approveLabel', type: 'string', default: '', placeholder: 'Approve', description: 'Up to 20 characters; the word of the language, if empty', displayOptions: { show: { '/answerKind': ['approval'] } } },
	{ displayName: 'Decline Button', name: 'declineLabel', type: 'string', default: '', placeholder: 'Decline', description: 'Up to 20 characters; the word of the language, if empty', displayOptions: { show: { '/answerKind': ['approval'] } } },
	{ displayName: 'Default Country', name: 'defaultCountry', type: 'string', default: '', placeholder: 'DE', description: 'Country code of two letters, for numbers written without their country code' },
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		default: 'en',
		description: 'Of the buttons, of reminders, and of what people hear after their answer',
		options: [
			{ name: 'English', value: 'en' },
			{ name: 'German', value: 'de' },
			{ name: 'Portuguese', value: 'pt' },
			{ name: 'Spanish', value: 'es' },
		],
	},
	{ displayName: 'Max File Size (MB)', name: 'mediaMegabytes', type: 'number', typeOptions: { minValue: 1, maxValue: 100 }, default: 16, description: 'A larger file is not fetched; the item says so', displayOptions: { show: { '/answerKind': ['file'] } } },
	{ displayName: 'Remind at Most', name: 'remindAtMost', type: 'number', typeOptions: { minValue: 0, maxValue: 20 }, default: 1, description: 'How often somebody who has not answered is reminded in each step. 0 switches it off.' },
	{ displayName: 'Remind Every', name: 'remindEvery', type: 'number', typeOptions: { minValue: 1 }, default: 4, description: 'Time between a question and its reminder, and between reminders' },
	{ displayName: 'Remind Every (Unit)', name: 'remindUnit', type: 'options', default: 'hours', options: unitOptions },
];

/** What it takes to ask people and to wait for their answer. */
export const approvalFields: INodeProperties[] = [
	{
		displayName: 'Answers reach this node through a published workflow with a WhatsApp Webhook Trigger for the same account. The execution waits meanwhile, also while n8n restarts.',
		name: 'answersNotice',
		type: 'notice',
		default: '',
		displayOptions: show(),
	},
	rows('Approvers', 'approvers', 'Add Person', 'Who is asked first, all at once', personRow, { required: true, placeholder: 'Add Person' }),
	{ displayName: 'Question', name: 'question', type: 'string', typeOptions: { rows: 2 }, default: '', required: true, displayOptions: show(), placeholder: 'Approve purchase order PO-1042?', description: 'What people decide or answer, in a sentence' },
	{
		displayName: 'Details',
		name: 'details',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		displayOptions: show(),
		description: 'What is needed to decide, with a link to the record. Question and details have up to 900 characters together.',
	},
	{
		displayName: 'Answer With',
		name: 'answerKind',
		type: 'options',
		default: 'approval',
		displayOptions: show(),
		options: [
			{ name: 'Approve or Decline', value: 'approval', description: 'Two buttons' },
			{ name: 'Choice', value: 'choice', description: 'Buttons, or a list where there are more than three' },
			{ name: 'Free Text', value: 'text', description: 'Whatever is written next, or in reply' },
			{ name: 'Location', value: 'location', description: 'A place, sent with one tap' },
			{ name: 'Photo or Document', value: 'file', description: 'Comes as the binary field "data"' },
		],
	},
	{
		displayName: 'Options to Choose From',
		name: 'choices',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Option' },
		default: {},
		displayOptions: show({ answerKind: ['choice'] }),
		options: [{ displayName: 'Option', name: 'option', values: optionRow }],
	},
	{
		displayName: 'Decided When',
		name: 'rule',
		type: 'options',
		default: 'first',
		displayOptions: show(),
		options: [
			{ name: 'Everybody Has Approved (or Answered)', value: 'all', description: 'One who declines ends it' },
			{ name: 'Somebody Has Answered', value: 'first', description: 'The first answer decides' },
			{ name: 'So Many Have Approved (or Answered)', value: 'some', description: 'Declined once so many cannot be reached any more' },
		],
	},
	{
		displayName: 'So Many',
		name: 'needed',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 2,
		displayOptions: show({ rule: ['some'] }),
		description: 'How many approvals (or answers) it takes; at most all people of a step',
	},
	{ displayName: 'Time-Out', name: 'timeOut', type: 'number', typeOptions: { minValue: 1 }, default: 24, displayOptions: show(), description: 'How long the approvers have, and each step after them' },
	{ displayName: 'Time-Out (Unit)', name: 'timeOutUnit', type: 'options', default: 'hours', displayOptions: show(), options: unitOptions },
	rows('Escalate To', 'escalation', 'Add Person', 'Who is asked when the time has passed without a decision; without anybody, the outcome is then "timedOut"', stepRow, { placeholder: 'Add Person' }),
	rows('May Be Passed On To', 'delegates', 'Add Person', 'Each of them is a button by which an approver hands the question on', personRow, { placeholder: 'Add Person' }),
	{
		displayName: 'Template Outside the 24-Hour Window',
		name: 'windowTemplate',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		displayOptions: show(),
		description: 'Goes to those who have not written for 24 hours. It needs one quick reply for each button of the question, in the same order. Without one, only people who have written lately can be asked.',
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', placeholder: 'Choose a template...', typeOptions: { searchListMethod: 'searchTemplates', searchable: true } },
			{ displayName: 'By Name and Language', name: 'name', type: 'string', placeholder: 'approval_request|en_US', hint: 'The name and the language code as approved, with | between them' },
		],
	},
	{
		displayName: 'Template Variables',
		name: 'windowTemplateVariables',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Variable' },
		default: {},
		displayOptions: show(),
		description: "What fills the variables of the template's text, in their order. Without any, the first is the question and the second the details.",
		options: [{ displayName: 'Variable', name: 'variable', values: variableRow }],
	},
	{ displayName: 'Options', name: 'approvalOptions', type: 'collection', placeholder: 'Add option', default: {}, displayOptions: show(), options: labelFields },
];
