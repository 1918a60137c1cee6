import type { INodeProperties } from 'n8n-workflow';
import { policyOperations, showFor } from './showFor';

const inPanel = showFor(policyOperations, { peopleSource: ['panel'] });

const personDetails: INodeProperties[] = [
	{ displayName: 'Also Known As', name: 'aliases', type: 'string', default: '', placeholder: 'ana@example.com', description: 'Other ways in which records name the person, with commas between them' },
	{ displayName: 'Departments', name: 'departments', type: 'string', default: '', placeholder: 'support', description: 'With commas between them' },
	{ displayName: 'Quiet From', name: 'quietFrom', type: 'string', default: '', placeholder: '21:00', description: 'Messages wait from this time of day on; urgent ones come through' },
	{ displayName: 'Quiet To', name: 'quietTo', type: 'string', default: '', placeholder: '07:00', description: 'When the messages that waited are sent' },
	{ displayName: 'Time Zone', name: 'zone', type: 'string', default: '', placeholder: 'Europe/Berlin', description: 'That of the policy, if empty' },
];

const personRow: INodeProperties[] = [
	{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'Ana Duarte', description: 'As the owner field of your system names the person' },
	{ displayName: 'Phone Number', name: 'address', type: 'string', default: '', placeholder: '+1 555 010 0123', description: 'With its country code; or a WhatsApp user ID' },
	{ displayName: 'Roles', name: 'roles', type: 'string', default: '', placeholder: 'lead', description: 'What the lists above call the person, with commas between them' },
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		default: 'en',
		description: 'In which the messages are written',
		options: [
			{ name: 'English', value: 'en' },
			{ name: 'German', value: 'de' },
			{ name: 'Portuguese', value: 'pt' },
			{ name: 'Spanish', value: 'es' },
		],
	},
	{ displayName: 'More', name: 'more', type: 'collection', placeholder: 'Add Detail', default: {}, options: personDetails },
];

const rotaRow: INodeProperties[] = [
	{ displayName: 'Name', name: 'id', type: 'string', default: '', placeholder: 'night', description: 'What the lists above call the rota' },
	{ displayName: 'Members', name: 'members', type: 'string', default: '', placeholder: 'Ana, Bo', description: 'Names of the people in the order of their turns' },
	{ displayName: 'First Turn Starts On', name: 'startsOn', type: 'string', default: '', placeholder: '2026-01-05', description: 'The date on which the first member begins' },
	{ displayName: 'Changes At', name: 'handover', type: 'string', default: '09:00', description: 'Time of day on which one turn follows the other' },
	{ displayName: 'Days per Turn', name: 'turnDays', type: 'number', typeOptions: { minValue: 1, maxValue: 366 }, default: 7, description: '7 for a turn of one week' },
];

const example = { persons: [{ id: 'ana', name: 'Ana', address: '+1 555 010 0123', roles: ['lead'] }], rotas: [] };

/** Whom the policy may tell, with phone numbers, roles and quiet hours. */
export const peopleFields: INodeProperties[] = [
	{
		displayName: 'People From',
		name: 'peopleSource',
		type: 'options',
		default: 'panel',
		displayOptions: showFor(policyOperations),
		description: 'Where names, phone numbers and roles are kept',
		options: [
			{ name: 'Fields', value: 'panel' },
			{ name: 'JSON', value: 'json', description: 'For people from a table, and for rotas with stand-ins and holidays' },
		],
	},
	{
		displayName: 'People and Rotas as JSON',
		name: 'peopleJson',
		type: 'json',
		typeOptions: { rows: 8 },
		default: JSON.stringify(example, undefined, 2),
		displayOptions: showFor(policyOperations, { peopleSource: ['json'] }),
	},
	{
		displayName: 'People',
		name: 'people',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Person' },
		placeholder: 'Add Person',
		default: {},
		displayOptions: inPanel,
		description: 'Who can be told: owners, and whoever has a role. Owners that your system names by a phone number need not be listed.',
		options: [{ displayName: 'Person', name: 'person', values: personRow }],
	},
	{
		displayName: 'Rotas',
		name: 'rotas',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Rota' },
		placeholder: 'Add Rota',
		default: {},
		displayOptions: inPanel,
		description: 'Who is on call when, in turns; only for recipients that are chosen by On Call',
		options: [{ displayName: 'Rota', name: 'rota', values: rotaRow }],
	},
];
