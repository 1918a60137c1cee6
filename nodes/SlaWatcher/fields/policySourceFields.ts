import type { INodeProperties } from 'n8n-workflow';
import { policyOperations, showFor } from './showFor';

const example = {
	id: 'support',
	calendar: { zone: 'Europe/Berlin', windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] },
	metrics: [
		{
			id: 'resolution',
			kind: 'resolution',
			goals: [{ withinMinutes: 480 }],
			warnings: [{ atPercent: 75, to: [{ by: 'owner' }] }],
			breach: { to: [{ by: 'owner' }] },
			tiers: [{ afterMinutes: 60, to: [{ by: 'role', role: 'lead' }] }],
		},
	],
	catchAll: { name: 'Operations', address: '+1 555 010 0123' },
};

/** Where the policy comes from. */
export const policySourceFields: INodeProperties[] = [
	{
		displayName: 'Only Show What Would Change',
		name: 'onlyPreview',
		type: 'boolean',
		default: true,
		displayOptions: showFor(['applyPolicy']),
		description: 'Whether to leave the cases as they are, and to show for each one its old and new deadline and what would be told at once',
	},
	{
		displayName: 'Policy From',
		name: 'policySource',
		type: 'options',
		default: 'panel',
		displayOptions: showFor(policyOperations),
		description: 'Running cases keep the policy of their start; changes apply to new ones',
		options: [
			{ name: 'Fields', value: 'panel' },
			{ name: 'JSON', value: 'json', description: 'For everything that the fields do not offer, such as a ladder of its own for each goal' },
		],
	},
	{
		displayName: 'Policy as JSON',
		name: 'policyJson',
		type: 'json',
		typeOptions: { rows: 12 },
		default: JSON.stringify(example, undefined, 2),
		displayOptions: showFor(policyOperations, { policySource: ['json'] }),
	},
	{
		displayName: 'Policy Name',
		name: 'policyName',
		type: 'string',
		required: true,
		default: 'Support',
		displayOptions: showFor(policyOperations, { policySource: ['panel'] }),
		description: 'What messages and reports call it, such as Support or Approvals',
	},
];
