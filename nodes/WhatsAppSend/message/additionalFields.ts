import type { INodeProperties } from 'n8n-workflow';
import { optionFor } from './showFor';

const withFooter = ['replyButtons', 'list', 'ctaUrl', 'flow', 'product', 'productList', 'catalog', 'address', 'callPermissionRequest'];
const withTextHeader = ['replyButtons', 'list', 'ctaUrl', 'flow', 'address'];
const withMediaHeader = ['replyButtons', 'ctaUrl', 'flow', 'address'];

const text = (displayName: string, name: string, change: Partial<INodeProperties>): INodeProperties => ({ displayName, name, type: 'string', default: '', ...change });

/** Everything that is not needed for a first message, behind "Add option". */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { resource: ['message'], operation: ['send', 'sendTemplate'] } },
	options: [
		text('Address Values', 'addressValues', {
			type: 'json',
			default: '{}',
			displayOptions: optionFor('address'),
			description: 'Values to fill in beforehand, e.g. {"city": "Pune"}',
		}),
		text('Callback Data', 'callbackData', { description: 'Comes back in every receipt of this message, e.g. an order number', hint: 'Up to 485 characters' }),
		text('Caption', 'caption', { typeOptions: { rows: 2 }, displayOptions: optionFor('image', 'video', 'document'), hint: 'Up to 1,024 characters' }),
		text('Default Country', 'defaultCountry', { placeholder: 'DE', description: 'Country code of two letters, for numbers written without their country code' }),
		text('Fallback Language', 'fallbackLanguage', {
			placeholder: 'en_US',
			displayOptions: { show: { '/operation': ['sendTemplate'] } },
			description: 'Language of the template to use where it does not exist in the wanted one',
		}),
		text('Flow Data', 'flowData', { type: 'json', default: '{}', displayOptions: optionFor('flow'), description: 'Data of the first screen' }),
		{
			displayName: 'Flow Mode',
			name: 'flowMode',
			type: 'options',
			default: 'published',
			displayOptions: optionFor('flow'),
			options: [
				{ name: 'Draft', value: 'draft' },
				{ name: 'Published', value: 'published' },
			],
		},
		text('Flow Screen', 'flowScreen', { displayOptions: optionFor('flow'), description: 'First screen to show; without it the Flow asks its endpoint or shows its first' }),
		text('Flow Token', 'flowToken', { displayOptions: optionFor('flow'), description: 'Comes back with the answer, to know what it belongs to' }),
		text('Footer', 'footerText', { displayOptions: optionFor(...withFooter), description: 'Small grey text below the message', hint: 'Up to 60 characters' }),
		text('Header', 'headerText', { displayOptions: optionFor(...withTextHeader), description: 'Bold line above the message', hint: 'Up to 60 characters' }),
		{
			displayName: 'Header Media',
			name: 'headerMedia',
			type: 'fixedCollection',
			default: {},
			displayOptions: optionFor(...withMediaHeader),
			description: 'A picture, video or document above the message, instead of a header text',
			options: [
				{
					displayName: 'Media',
					name: 'media',
					values: [
						{
							displayName: 'Type',
							name: 'type',
							type: 'options',
							default: 'image',
							options: [
								{ name: 'Document', value: 'document' },
								{ name: 'Image', value: 'image' },
								{ name: 'Video', value: 'video' },
							],
						},
						text('File', 'source', { hint: 'A link, a media ID or the name of a binary field' }),
					],
				},
			],
		},
		text('Language', 'language', {
			placeholder: 'pt_BR',
			displayOptions: { show: { '/operation': ['sendTemplate'] } },
			description: "The recipient's language, usually an expression; the same template in that language is sent, else the fallback or the chosen one",
		}),
		text('Location Address', 'address', { displayOptions: optionFor('location') }),
		text('Location Name', 'name', { displayOptions: optionFor('location') }),
		{
			displayName: 'Marketing Route',
			name: 'marketingRoute',
			type: 'options',
			default: 'fallback',
			displayOptions: { show: { '/operation': ['sendTemplate'] } },
			description: 'Whether a marketing template goes through the Marketing Messages API, which optimises its delivery',
			options: [
				{ name: 'Marketing Messages API, Else Normal', value: 'fallback' },
				{ name: 'Marketing Messages API Only', value: 'strict' },
				{ name: 'Normal', value: 'messages' },
			],
		},
		{
			displayName: 'Recipient Type',
			name: 'recipientType',
			type: 'options',
			default: 'auto',
			description: 'What the recipient field holds; the forms are told apart by themselves',
			options: [
				{ name: 'Automatic', value: 'auto' },
				{ name: 'Group ID', value: 'group' },
				{ name: 'Phone Number', value: 'phone' },
				{ name: 'User ID (Business-Scoped)', value: 'userId' },
				{ name: 'WhatsApp ID', value: 'waId' },
			],
		},
		text('Reply to Message ID', 'replyToMessageId', { placeholder: 'wamid.HBgL...', description: 'The message of this chat that yours quotes' }),
		{
			displayName: 'Show URL Preview',
			name: 'previewUrl',
			type: 'boolean',
			default: false,
			displayOptions: optionFor('text'),
			description: 'Whether to show a preview of the first link in the text',
		},
		text('Thumbnail Product ID', 'thumbnailProductId', { displayOptions: optionFor('catalog'), description: 'The product whose picture stands for the catalog' }),
		{
			displayName: 'Validate Only',
			name: 'validateOnly',
			type: 'boolean',
			default: false,
			description: 'Whether to return the request and every problem found instead of sending anything',
		},
		{
			displayName: 'Voice Note',
			name: 'voice',
			type: 'boolean',
			default: false,
			displayOptions: optionFor('audio'),
			description: 'Whether to send it as a recording of your voice; needs OGG with OPUS',
		},
	],
};
