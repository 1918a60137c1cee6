import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

/** What the interactive kinds need besides their text. */
export const interactiveFields: INodeProperties[] = [
	{
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, maxValue: 3, multipleValueButtonText: 'Add Button' },
		required: true,
		default: { button: [{ title: '', id: '' }] },
		displayOptions: showFor('replyButtons'),
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'Approve',
						description: 'What the button says',
						hint: 'Up to 20 characters',
					},
					{
						displayName: 'ID',
						name: 'id',
						type: 'string',
						default: '',
						placeholder: 'approve:PO-1042',
						description: 'What comes back when the button is tapped; the title is used if empty',
						hint: 'Up to 256 characters, never shown to the recipient',
					},
				],
			},
		],
	},
	{
		displayName: 'List Button',
		name: 'listButton',
		type: 'string',
		required: true,
		default: 'Choose',
		displayOptions: showFor('list'),
		description: 'What the button that opens the list says',
		hint: 'Up to 20 characters',
	},
	{
		displayName: 'Sections',
		name: 'sections',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Section' },
		required: true,
		default: { section: [{ title: '', rows: { row: [{ title: '', id: '', description: '' }] } }] },
		displayOptions: showFor('list'),
		description: 'At most 10 rows in all',
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					{ displayName: 'Title', name: 'title', type: 'string', default: '', hint: 'Up to 24 characters; needed with more than one section' },
					{
						displayName: 'Rows',
						name: 'rows',
						type: 'fixedCollection',
						typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Row' },
						default: {},
						options: [
							{
								displayName: 'Row',
								name: 'row',
								values: [
									{ displayName: 'Title', name: 'title', type: 'string', default: '', hint: 'Up to 24 characters' },
									{
										displayName: 'ID',
										name: 'id',
										type: 'string',
										default: '',
										description: 'What comes back when the row is chosen; the title is used if empty',
										hint: 'Up to 200 characters',
									},
									{ displayName: 'Description', name: 'description', type: 'string', default: '', hint: 'Up to 72 characters' },
								],
							},
						],
					},
				],
			},
		],
	},
	{
		displayName: 'Button Text',
		name: 'buttonText',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'Open record',
		displayOptions: showFor('ctaUrl', 'flow'),
		hint: 'Up to 20 characters; for a Flow up to 30 and no emoji',
	},
	{
		displayName: 'URL',
		name: 'buttonUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'https://example.com/orders/1042',
		displayOptions: showFor('ctaUrl'),
	},
	{
		displayName: 'Flow',
		name: 'flow',
		type: 'string',
		required: true,
		default: '',
		placeholder: '500111222333444',
		displayOptions: showFor('flow'),
		description: 'ID of the Flow, or its name',
	},
	{
		displayName: 'Cards',
		name: 'cards',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Card' },
		required: true,
		default: {},
		displayOptions: showFor('carousel'),
		description: '2 to 10 cards, all with a picture or all with a video',
		options: [
			{
				displayName: 'Card',
				name: 'card',
				values: [
					{
						displayName: 'Button Text',
						name: 'buttonText',
						type: 'string',
						default: '',
							hint:	'Up to 20 characters',
					},
					{
						displayName: 'File',
						name: 'media',
						type: 'string',
						default: '',
							hint:	'A link, a media ID or the name of a binary field',
					},
					{
						displayName: 'Header',
						name: 'mediaType',
						type: 'options',
						default: 'image',
						options: [
							{
								name: 'Image',
								value: 'image',
							},
							{
								name: 'Video',
								value: 'video',
							},
						]
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						default: '',
							hint:	'Up to 160 characters and 2 line breaks',
					},
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						default: '',
					},
			],
			},
		],
	},
	{
		displayName: 'Catalog ID',
		name: 'catalogId',
		type: 'string',
		required: true,
		default: '',
		displayOptions: showFor('product', 'productList'),
		description: 'ID of the catalog that is connected to your account, from Commerce Manager',
	},
	{ displayName: 'Product ID', name: 'productId', type: 'string', required: true, default: '', displayOptions: showFor('product') },
	{
		displayName: 'Header',
		name: 'productHeader',
		type: 'string',
		required: true,
		default: '',
		displayOptions: showFor('productList'),
		hint: 'Up to 60 characters',
	},
	{
		displayName: 'Products',
		name: 'productSections',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Section' },
		required: true,
		default: { section: [{ title: '', productIds: '' }] },
		displayOptions: showFor('productList'),
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					{ displayName: 'Title', name: 'title', type: 'string', default: '', hint: 'Up to 24 characters' },
					{ displayName: 'Product IDs', name: 'productIds', type: 'string', default: '', hint: 'Separated by commas; at most 30 in all' },
				],
			},
		],
	},
];
