import type { INodeProperties } from 'n8n-workflow';
import { phoneNumberIdField } from '../../shared/phoneNumberIdField';

const checking = { show: { resource: ['account'], operation: ['checkSetUp'] } };

/** What the account operations need. */
export const accountResourceFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'checkSetUp',
		displayOptions: { show: { resource: ['account'] } },
		options: [
			{
				name: 'Check Set-Up',
				value: 'checkSetUp',
				action: 'Check the set up of an account',
				description: 'Look for everything that would keep messages from flowing, and say how to mend it. Changes nothing and sends nothing.',
			},
		],
	},
	{
		...phoneNumberIdField,
		displayName: 'Phone Number (or ID)',
		required: false,
		// n8n checks an empty ID against the pattern as well.
		modes: phoneNumberIdField.modes?.map((mode) => (mode.name === 'id' ? { ...mode, validation: [] } : mode)),
		displayOptions: checking,
		description: 'Only this number of yours is looked at; all numbers of the account, if empty',
	},
	{
		displayName: 'Callback URL',
		name: 'callbackUrl',
		type: 'string',
		default: '',
		placeholder: 'https://n8n.example.com/webhook/8d1f.../whatsapp',
		displayOptions: checking,
		description: 'The production URL of a WhatsApp Webhook Trigger, or of its receiver. With it, receiving is checked as well: whether the URL can be reached, its certificate, and whether events go there. Without it, only sending is.',
	},
];
