import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

/** Which cases to list or to report on. */
export const findFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: showFor(['list']),
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { operation: ['list'], returnAll: [false] } },
		description: 'Max number of results to return',
	},
	{
		displayName: 'Which',
		name: 'which',
		type: 'options',
		default: 'open',
		displayOptions: showFor(['list']),
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Closed', value: 'closed' },
			{ name: 'Open', value: 'open' },
		],
	},
	{
		displayName: 'Group By',
		name: 'groupBy',
		type: 'multiOptions',
		default: ['policy'],
		displayOptions: showFor(['report']),
		options: [
			{ name: 'Goal', value: 'metric' },
			{ name: 'Owner', value: 'owner' },
			{ name: 'Policy', value: 'policy' },
			{ name: 'Priority', value: 'priority' },
		],
	},
	{
		displayName: 'Started After',
		name: 'from',
		type: 'dateTime',
		default: '',
		displayOptions: showFor(['report']),
		description: 'Everything that is stored, if empty',
	},
	{
		displayName: 'Started Before',
		name: 'until',
		type: 'dateTime',
		default: '',
		displayOptions: showFor(['report']),
	},
	{
		displayName: 'Policies',
		name: 'policies',
		type: 'string',
		default: '',
		placeholder: 'support',
		displayOptions: showFor(['list', 'report']),
		description: 'IDs of policies, with commas between them; all, if empty',
	},
];
