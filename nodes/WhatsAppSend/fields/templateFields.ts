import type { INodeProperties } from 'n8n-workflow';

const show = { show: { resource: ['message'], operation: ['sendTemplate'] } };

/** What is needed to send an approved template. */
export const templateFields: INodeProperties[] = [
	{
		displayName: 'Template',
		name: 'template',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		displayOptions: show,
		description: 'An approved template; it may be sent at any time, also when the person has not written for 24 hours',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose a template...',
				typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
			},
			{
				displayName: 'By Name and Language',
				name: 'name',
				type: 'string',
				placeholder: 'order_update|en_US',
				hint: 'The name and the language code as approved, with | between them',
				validation: [
					{
						type: 'regex',
						properties: { regex: '^\\s*[a-z0-9_]+\\|[A-Za-z_]{2,15}\\s*$', errorMessage: 'Write name and language, e.g. order_update|en_US' },
					},
				],
			},
		],
	},
	{
		displayName: 'Body Variables',
		name: 'bodyVariables',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Variable' },
		default: {},
		displayOptions: show,
		description: "What fills the variables in the template's text, in their order",
		options: [
			{
				displayName: 'Variable',
				name: 'variable',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'first_name',
						description: 'The name for variables like {{first_name}}; empty for numbered ones like {{1}}',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						hint: 'No line breaks or tabs',
					},
				],
			},
		],
	},
];
