import type { INodeProperties } from 'n8n-workflow';

/** What to send; the words are WhatsApp's. */
export const messageTypeField: INodeProperties = {
	displayName: 'Message Type',
	name: 'messageType',
	type: 'options',
	noDataExpression: true,
	default: 'text',
	displayOptions: { show: { resource: ['message'], operation: ['send'] } },
	options: [
		{ name: 'Address Request', value: 'address', description: 'Ask for a postal address (India only)' },
		{ name: 'Audio', value: 'audio', description: 'A sound or a voice note' },
		{ name: 'Button With Link', value: 'ctaUrl', description: 'A text with a button that opens a web page' },
		{ name: 'Call Permission Request', value: 'callPermissionRequest', description: 'Ask whether you may call' },
		{ name: 'Carousel', value: 'carousel', description: '2 to 10 cards with a picture or video and a link' },
		{ name: 'Catalog', value: 'catalog', description: 'Your whole product catalog' },
		{ name: 'Contact Info Request', value: 'contactInfoRequest', description: 'Ask somebody whose number is hidden to share it' },
		{ name: 'Contacts', value: 'contacts', description: 'One or more contact cards' },
		{ name: 'Document', value: 'document', description: 'A file of any type, up to 100 MB' },
		{ name: 'Flow', value: 'flow', description: 'A form inside WhatsApp' },
		{ name: 'Image', value: 'image', description: 'A JPEG or PNG, up to 5 MB' },
		{ name: 'List', value: 'list', description: 'A text with a list of up to 10 rows to choose from' },
		{ name: 'Location', value: 'location', description: 'A place on a map' },
		{ name: 'Location Request', value: 'locationRequest', description: "Ask for the person's location" },
		{ name: 'Product', value: 'product', description: 'One product of your catalog' },
		{ name: 'Product List', value: 'productList', description: 'Up to 30 products of your catalog' },
		{ name: 'Reaction', value: 'reaction', description: 'An emoji on an earlier message' },
		{ name: 'Reply Buttons', value: 'replyButtons', description: 'A text with up to three buttons to answer with one tap' },
		{ name: 'Sticker', value: 'sticker', description: 'A WebP of 512 by 512 pixels' },
		{ name: 'Text', value: 'text', description: 'A plain text' },
		{ name: 'Video', value: 'video', description: 'An MP4 or 3GP, up to 16 MB' },
	],
};
