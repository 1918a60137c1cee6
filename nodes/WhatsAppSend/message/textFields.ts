import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

const text = (messageTypes: string[], required: boolean, hint: string): INodeProperties => ({
	displayName: 'Text Body',
	name: 'textBody',
	type: 'string',
	typeOptions: { rows: 4 },
	required,
	default: '',
	displayOptions: showFor(...messageTypes),
	description: 'The text of the message. *bold*, _italic_ and ~strikethrough~ are shown as such.',
	hint,
});

/** The text of every kind that has one. */
export const textFields: INodeProperties[] = [
	text(['text', 'list'], true, 'Up to 4,096 characters'),
	text(
		['replyButtons', 'ctaUrl', 'locationRequest', 'flow', 'productList', 'catalog', 'carousel', 'address', 'contactInfoRequest'],
		true,
		'Up to 1,024 characters',
	),
	text(['product', 'callPermissionRequest'], false, 'Up to 1,024 characters; may be empty'),
];
