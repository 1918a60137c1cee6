import type { INodeProperties } from 'n8n-workflow';

const show = (...operations: string[]) => ({ show: { resource: ['media'], operation: operations } });

/** What the media operations need. */
export const mediaResourceFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'mediaUpload',
		displayOptions: { show: { resource: ['media'] } },
		options: [
			{ name: 'Delete', value: 'mediaDelete', action: 'Delete a file', description: 'Delete an uploaded file' },
			{ name: 'Download', value: 'mediaDownload', action: 'Download a file', description: 'Fetch a file that somebody sent, into a binary field' },
			{ name: 'Get Link', value: 'mediaUrlGet', action: 'Get the link of a file', description: 'Get a link that lives for 5 minutes and needs the access token' },
			{ name: 'Upload', value: 'mediaUpload', action: 'Upload a file', description: 'Upload a binary file and get its media ID, which lives for 30 days' },
		],
	},
	{
		displayName: 'Input Data Field Name',
		name: 'mediaPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		displayOptions: show('mediaUpload'),
		hint: 'The name of the input field with the binary file',
	},
	{
		displayName: 'Media ID',
		name: 'mediaId',
		type: 'string',
		required: true,
		default: '',
		displayOptions: show('mediaDownload', 'mediaUrlGet', 'mediaDelete'),
		description: 'From an upload, or from the field "media" of a message that somebody sent',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'outputPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		displayOptions: show('mediaDownload'),
		hint: 'The name of the output field for the binary file',
	},
	{
		displayName: 'Filename',
		name: 'downloadFilename',
		type: 'string',
		default: '',
		displayOptions: show('mediaDownload'),
		description: 'The media ID and an ending that fits the type, if empty',
	},
];
