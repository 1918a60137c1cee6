import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker'];

const forPath = (path: string) => ({ show: { ...showFor(...mediaTypes).show, mediaPath: [path] } });

/** Where the file of a media message comes from. */
export const mediaFields: INodeProperties[] = [
	{
		displayName: 'Take File From',
		name: 'mediaPath',
		type: 'options',
		default: 'useMediaLink',
		displayOptions: showFor(...mediaTypes),
		options: [
			{ name: 'Link', value: 'useMediaLink', description: 'A public link, which WhatsApp fetches itself' },
			{ name: 'Media ID', value: 'useMediaId', description: 'The ID of an earlier upload; it lives for 30 days' },
			{ name: 'N8n', value: 'useMedian8n', description: 'A binary file of the item' },
		],
	},
	{
		displayName: 'Link',
		name: 'mediaLink',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'https://example.com/invoice.pdf',
		displayOptions: forPath('useMediaLink'),
		hint: 'It must open without login',
	},
	{ displayName: 'Media ID', name: 'mediaId', type: 'string', required: true, default: '', displayOptions: forPath('useMediaId') },
	{
		displayName: 'Input Data Field Name',
		name: 'mediaPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		displayOptions: forPath('useMedian8n'),
		hint: 'The name of the input field with the binary file',
	},
	{
		displayName: 'Filename',
		name: 'mediaFilename',
		type: 'string',
		default: '',
		placeholder: 'invoice.pdf',
		displayOptions: showFor('document'),
		description: 'The name that the recipient sees; its ending decides about the icon',
	},
];
