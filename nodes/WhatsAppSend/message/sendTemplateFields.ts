import type { INodeProperties } from 'n8n-workflow';

const show = (fillIn?: string) => ({ show: { resource: ['message'], operation: ['sendTemplate'], ...(fillIn === undefined ? {} : { fillIn: [fillIn] }) } });

/** What is needed to send an approved template: pick it, and fill the fields that it has. */
export const sendTemplateFields: INodeProperties[] = [
	{
		displayName: 'Template',
		name: 'template',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		displayOptions: show(),
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
		displayName: 'Fill In',
		name: 'fillIn',
		type: 'options',
		default: 'fields',
		displayOptions: show(),
		description: 'How the variables of the template are given',
		options: [
			{ name: 'Body Variables Only (Unchecked)', value: 'bodyOnly', description: 'For accounts whose templates cannot be read' },
			{ name: 'Field by Field', value: 'fields', description: 'One field for each variable, picture, link and button' },
			{ name: 'JSON', value: 'json', description: 'For expressions and AI agents' },
		],
	},
	{
		displayName: 'Template Fields',
		name: 'templateFields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		displayOptions: show('fields'),
		typeOptions: {
			loadOptionsDependsOn: ['template.value'],
			resourceMapper: {
				resourceMapperMethod: 'getTemplateFields',
				mode: 'add',
				valuesLabel: 'Fields of the Template',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: true,
				supportAutoMap: false,
				noFieldsError: 'This template has nothing to fill in.',
				hideNoDataError: true,
			},
		},
	},
	{
		displayName: 'Variables (JSON)',
		name: 'templateJson',
		type: 'json',
		default: '{}',
		displayOptions: show('json'),
		description: 'An object by variable name, e.g. {"first_name": "Ana", "button_0_url": "1042"}, or a list for {{1}}, {{2}} of the text',
		hint: 'A missing, unknown or empty variable is named before anything is sent',
	},
	{
		displayName: 'Body Variables',
		name: 'bodyVariables',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Variable' },
		default: {},
		displayOptions: show('bodyOnly'),
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
					{ displayName: 'Value', name: 'value', type: 'string', default: '', hint: 'No line breaks or tabs' },
				],
			},
		],
	},
];
