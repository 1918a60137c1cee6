import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

const text = (displayName: string, name: string, change: Partial<INodeProperties> = {}): INodeProperties => ({ displayName, name, type: 'string', default: '', ...change });

const many = (displayName: string, name: string, singular: string, values: INodeProperties[]): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: `Add ${singular}` },
	default: {},
	options: [{ displayName: singular, name: 'entry', values }],
});

const label = text('Label', 'type', { placeholder: 'WORK' });

/** What locations, reactions and contact cards need. */
export const otherKindFields: INodeProperties[] = [
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
		required: true,
		default: 0,
		displayOptions: showFor('location'),
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
		required: true,
		default: 0,
		displayOptions: showFor('location'),
	},
	text('Message ID', 'reactionMessageId', {
		required: true,
		placeholder: 'wamid.HBgL...',
		displayOptions: showFor('reaction'),
		description: 'The message to react to',
	}),
	text('Emoji', 'emoji', { displayOptions: showFor('reaction'), hint: 'Exactly one emoji; empty removes the reaction' }),
	{
		...many('Contacts', 'contacts', 'Contact', [
			text('Full Name', 'formatted', { placeholder: 'Ana Duarte' }),
			text('First Name', 'first'),
			text('Last Name', 'last'),
			text('Middle Name', 'middle'),
			text('Name Prefix', 'prefix'),
			text('Name Suffix', 'suffix'),
			text('Birthday', 'birthday', { placeholder: '1990-05-17' }),
			text('Company', 'company'),
			text('Department', 'department'),
			text('Job Title', 'title'),
			many('Phones', 'phones', 'Phone', [text('Phone', 'phone'), label, text('WhatsApp ID', 'waId', { description: 'Adds a button to write to this contact' })]),
			many('Emails', 'emails', 'Email', [text('Email', 'email', { placeholder: 'name@email.com' }), label]),
			many('Addresses', 'addresses', 'Address', [
				text('Street', 'street'),
				text('City', 'city'),
				text('State', 'state'),
				text('Postal Code', 'zip'),
				text('Country', 'country'),
				text('Country Code', 'countryCode'),
				label,
			]),
			many('Websites', 'urls', 'Website', [text('URL', 'url'), label]),
		]),
		required: true,
		displayOptions: showFor('contacts'),
	},
];
