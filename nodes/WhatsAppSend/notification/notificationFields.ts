import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { recipientRows } from '../../shared/recipientRows';
import { languageOptions, starterOptions } from './starterOptions';

const here = { resource: ['message'], operation: ['sendNotification'] };

const show = (more: Record<string, string[]> = {}): IDisplayOptions => ({ show: { ...here, ...more } });

/** Shown for everything that is filled in here, and for what is about a record. */
const filledIn: IDisplayOptions = { show: here, hide: { notification: ['sla'] } };
const aboutRecord = (more: Record<string, string[]> = {}): IDisplayOptions => ({ show: { ...here, ...more }, hide: { notification: ['sla', 'oneTimeCode'] } });

const text = (displayName: string, name: string, change: Partial<INodeProperties>): INodeProperties => ({ displayName, name, type: 'string', default: '', ...change });

/** The two that are no starters stand first and last. */
const notifications: INodePropertyOptions[] = [
	{ name: 'From SLA Watcher', value: 'sla', description: 'What an SLA Watcher Trigger hands over: recipient, words, buttons and key come with the item' },
	...starterOptions,
	{ name: 'Custom', value: 'custom', description: 'With words of your own; outside the 24 hours it needs a template of your own' },
];

const toWhom: INodeProperties[] = [
	{
		displayName: 'Notification',
		name: 'notification',
		type: 'options',
		default: 'approvalRequest',
		displayOptions: show(),
		description: 'What it is about; this decides its words, its buttons and its template, in the language of the recipient',
		options: notifications,
	},
	{
		displayName: 'Recipients',
		name: 'notifyBy',
		type: 'options',
		default: 'phones',
		displayOptions: filledIn,
		options: [
			{ name: 'Phone Numbers', value: 'phones', description: 'One or several' },
			{ name: 'Role, Department, Owner or On Call', value: 'directory', description: 'The people that the SLA Watcher keeps with a policy' },
		],
	},
	text('Phone Numbers', 'notifyPhones', {
		required: true,
		placeholder: '+1 555 010 0123',
		displayOptions: { show: { ...here, notifyBy: ['phones'] }, hide: { notification: ['sla'] } },
		description: 'With country codes, and commas between them; user IDs are possible too. Each recipient is one item.',
	}),
	text('Policy ID', 'notifyPolicy', {
		required: true,
		displayOptions: { show: { ...here, notifyBy: ['directory'] }, hide: { notification: ['sla'] } },
		placeholder: 'tickets',
		description: 'The policy of the SLA Watcher whose people are meant; the ID stands in the output of its operation Watch',
	}),
	{ ...recipientRows('role', 'lead'), displayOptions: { show: { ...here, notifyBy: ['directory'] }, hide: { notification: ['sla'] } } },
	text('Owner', 'notifyOwner', {
		displayOptions: { show: { ...here, notifyBy: ['directory'] }, hide: { notification: ['sla'] } },
		description: 'Who owns the record, by name, alias or phone number; the field "owner" of the item if empty',
	}),
	{
		displayName: 'Language',
		name: 'notificationLanguage',
		type: 'options',
		default: 'auto',
		displayOptions: show(),
		options: [{ name: "Automatic (Recipient's Own, Else by Country Code)", value: 'auto' }, ...languageOptions],
	},
];

const record: INodeProperties[] = [
	text('Code', 'code', { required: true, typeOptions: { password: true }, displayOptions: show({ notification: ['oneTimeCode'] }), placeholder: '493817', hint: 'Up to 15 characters' }),
	text('Title', 'title', { required: true, placeholder: 'Purchase order PO-1042', displayOptions: aboutRecord(), description: 'What it is about' }),
	text('Status', 'status', { placeholder: 'Waiting for approval', displayOptions: aboutRecord(), description: 'How it stands; a fitting word if empty' }),
	{
		displayName: 'Fields From',
		name: 'fieldsFrom',
		type: 'options',
		default: 'panel',
		displayOptions: aboutRecord(),
		options: [
			{ name: 'Fields Below', value: 'panel' },
			{ name: "The Item's Fields", value: 'item' },
		],
	},
	{
		displayName: 'Fields to Show',
		name: 'recordFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Field' },
		default: {},
		displayOptions: aboutRecord({ fieldsFrom: ['panel'] }),
		description: 'The most important first: where not all fit, the last ones are left out, and the message says how many',
		options: [{ displayName: 'Field', name: 'field', values: [text('Label', 'label', { placeholder: 'Amount' }), text('Value', 'value', {})] }],
	},
	text('Names of Fields', 'itemFields', {
		placeholder: 'amount, supplier, due_date',
		displayOptions: aboutRecord({ fieldsFrom: ['item'] }),
		description: 'With commas between them, the most important first; all plain fields of the item if empty',
	}),
	text('Record Link', 'recordLink', { placeholder: 'https://erp.example.com/po/1042', displayOptions: aboutRecord(), description: 'Where the full record is' }),
	text('What Is Asked For', 'request', { placeholder: 'Approve or decline by Friday', displayOptions: aboutRecord(), description: 'What the reader should do; fitting words if empty' }),
	{
		displayName: 'Buttons',
		name: 'buttonsFrom',
		type: 'options',
		default: 'suggested',
		displayOptions: aboutRecord(),
		options: [
			{ name: 'As the Notification Suggests', value: 'suggested', description: 'E.g. Approve and Decline; their IDs are approve and decline.' },
			{ name: 'My Own', value: 'own', description: 'Up to 3 buttons, or up to 10 in a list' },
			{ name: 'None', value: 'none' },
		],
	},
	{
		displayName: 'My Buttons',
		name: 'notificationButtons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Button' },
		default: {},
		displayOptions: aboutRecord({ buttonsFrom: ['own'] }),
		description: 'A template has buttons of its own: there your IDs come back in their order',
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [text('Title', 'title', { placeholder: 'Approve', hint: 'Up to 20 characters; longer ones are shortened' }), text('ID', 'id', { placeholder: 'approve:PO-1042', description: 'Comes back with the answer; the title if empty' })],
			},
		],
	},
	text('Attachments', 'attachments', {
		placeholder: 'data',
		displayOptions: aboutRecord(),
		description: 'Names of binary fields of the item, with commas between them. The first stands above the message where that is possible, the others follow.',
	}),
];

const outside: INodeProperties[] = [
	{
		displayName: 'Outside the 24 Hours',
		name: 'outsideTemplate',
		type: 'options',
		default: 'starter',
		displayOptions: { show: here, hide: { notification: ['custom'] } },
		description: 'What goes out when the person has not written within the last 24 hours, when WhatsApp allows approved templates only',
		options: [
			{ name: 'A Template of My Own', value: 'own' },
			{ name: 'Nothing: Refuse', value: 'none' },
			{ name: 'The Starter Template of This Notification', value: 'starter', description: 'Create it once with Template > Create Starter Templates' },
		],
	},
	...[show({ outsideTemplate: ['own'] }), show({ notification: ['custom'] })].map((displayOptions, index): INodeProperties => ({
		displayName: 'Template',
		name: 'ownTemplate',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		displayOptions: index === 0 ? { ...displayOptions, hide: { notification: ['custom'] } } : displayOptions,
		description: 'Its variables fill themselves where they are called title, status, details, request or link, or like the label of a field',
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', placeholder: 'Choose a template...', typeOptions: { searchListMethod: 'searchTemplates', searchable: true } },
			{ displayName: 'By Name and Language', name: 'name', type: 'string', placeholder: 'order_update|en_US', hint: 'The name and the language code as approved, with | between them' },
		],
	})),
	...[show({ outsideTemplate: ['own'] }), show({ notification: ['custom'] })].map((displayOptions, index): INodeProperties => ({
		displayName: 'Template Variables',
		name: 'ownTemplateValues',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Variable' },
		default: {},
		displayOptions: index === 0 ? { ...displayOptions, hide: { notification: ['custom'] } } : displayOptions,
		description: 'For variables that do not fill themselves',
		options: [{ displayName: 'Variable', name: 'variable', values: [text('Name', 'name', { placeholder: 'first_name', description: 'The name, or the number for {{1}}' }), text('Value', 'value', {})] }],
	})),
];

const options: INodeProperties = {
	displayName: 'Notification Options',
	name: 'notificationOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: show(),
	options: [
		text('Callback Data', 'callbackData', { description: 'Comes back in every receipt of this message, e.g. an order number', hint: 'Up to 485 characters' }),
		{
			displayName: 'Customer Service Window',
			name: 'window',
			type: 'options',
			default: 'auto',
			description: 'Whether the person has written within the last 24 hours',
			options: [
				{ name: 'Closed', value: 'closed', description: 'Send the template in any case' },
				{ name: 'Known From the WhatsApp Webhook Trigger', value: 'auto', description: 'Of whom nothing is known gets the template' },
				{ name: 'Open', value: 'open', description: 'You know that the person has written' },
			],
		},
		text('Default Country', 'defaultCountry', { placeholder: 'DE', description: 'Country code of two letters, for numbers written without their country code' }),
		text('Footer', 'footer', { description: 'Small grey text below the message, inside the 24 hours', hint: 'Up to 60 characters; longer ones are shortened' }),
		text('Headline', 'headline', { description: 'Stands above the message in place of the words of the notification, inside the 24 hours', hint: 'Up to 60 characters; longer ones are shortened' }),
		text('Tenant', 'tenant', { description: 'The tenant of the SLA Watcher whose people are meant; "default" if empty' }),
		{ displayName: 'Validate Only', name: 'validateOnly', type: 'boolean', default: false, description: 'Whether to return the request and every problem found instead of sending anything' },
	],
};

/** What an operational notification needs: what it is and who hears of it, the record, what goes out outside the window. */
export const notificationFields: INodeProperties[] = [...toWhom, ...record, ...outside, options];
