import type { INodeProperties } from 'n8n-workflow';
import { sourceFields } from './sourceFields';

/** What the trigger's panel asks for. */
export const triggerFields: INodeProperties[] = [
	{
		displayName:
			'While the workflow is published, this node looks for what is due among the cases of the SLA Watcher, and starts the workflow with one item for each recipient. Connect each output to a WhatsApp Send node: the item holds the recipient, the text, the buttons and the key.',
		name: 'slaNotice',
		type: 'notice',
		default: '',
	},
	...sourceFields,
	{
		displayName: 'Look Every (Seconds)',
		name: 'everySeconds',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 300 },
		default: 15,
		description: 'How late a notification may be at most, in seconds',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{ displayName: 'Keep Closed Cases For (Days)', name: 'keepDays', type: 'number', typeOptions: { minValue: 1, maxValue: 3650 }, default: 90, description: 'Days after which closed cases are forgotten, with what was told about them' },
			{ displayName: 'Policies', name: 'policies', type: 'string', default: '', placeholder: 'support', description: 'IDs of policies, with commas between them; all, if empty. Of two triggers that look for the same cases, one is given each message.' },
			{ displayName: 'Tenant', name: 'tenant', type: 'string', default: 'default', description: 'As in the SLA Watcher' },
		],
	},
];
