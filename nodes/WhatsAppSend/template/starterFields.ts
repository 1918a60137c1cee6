import type { INodeProperties } from 'n8n-workflow';
import { languageOptions, starterOptions } from '../notification/starterOptions';

const displayOptions = { show: { resource: ['template'], operation: ['createStarters'] } };

const all = (options: typeof languageOptions) => options.map(({ value }) => value as string);

/** What creating the starter templates needs: nothing but a look at the link. */
export const starterFields: INodeProperties[] = [
	{
		displayName: 'Notifications',
		name: 'starterKinds',
		type: 'multiOptions',
		default: [...all(starterOptions)],
		displayOptions,
		description: 'Which ones to create',
		options: starterOptions,
	},
	{
		displayName: 'Languages',
		name: 'starterLanguages',
		type: 'multiOptions',
		default: [...all(languageOptions)],
		displayOptions,
		options: languageOptions,
	},
	{
		displayName: 'Beginning of Record Links',
		name: 'recordLinkBase',
		type: 'string',
		default: '',
		placeholder: 'https://erp.example.com/',
		displayOptions,
		description: 'What the links to all your records have in common. With it, templates get a button that opens the record; without it, the link stands in their text.',
		hint: 'It cannot be changed later without a new review by Meta',
	},
];
