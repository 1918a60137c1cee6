import type { INodeProperties } from 'n8n-workflow';

/** What the trigger's panel asks for. */
export const triggerFields: INodeProperties[] = [
	{
		displayName:
			'While the workflow is published, the events of the account in the credential go to it; afterwards, what was there before is restored. A test never takes events away from a live workflow.',
		name: 'subscriptionNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'updates',
		type: 'multiOptions',
		required: true,
		default: ['messages'],
		description: 'What starts the workflow. What is not chosen starts no execution.',
		options: [
			{ name: 'Messages', value: 'messages', description: 'What people write, tap and send' },
			{ name: 'Receipts', value: 'receipts', description: 'Sent, delivered, read and failed, for the messages of this account' },
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Replace Existing Callback',
				name: 'replaceExistingCallback',
				type: 'boolean',
				default: false,
				description: 'Whether to take the events over on publishing when another workflow or system receives them',
			},
		],
	},
];
