import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

const show = showFor(['check']);

/** What the arithmetic alone needs. */
export const checkFields: INodeProperties[] = [
	{ displayName: 'Started At', name: 'checkStartedAt', type: 'string', required: true, default: '', placeholder: '{{ $json.created_at }}', displayOptions: show, description: 'When the clock starts' },
	{ displayName: 'Done At', name: 'checkStoppedAt', type: 'string', default: '', placeholder: '{{ $json.closed_at }}', displayOptions: show, description: 'Empty while it is open' },
	{ displayName: 'Within', name: 'checkWithin', type: 'number', required: true, typeOptions: { minValue: 0 }, default: 8, displayOptions: show, description: 'Time in opening hours' },
	{
		displayName: 'Unit',
		name: 'checkUnit',
		type: 'options',
		default: 'hours',
		displayOptions: show,
		options: [
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
	},
	{ displayName: 'Due Soon From (Percent)', name: 'checkDueSoon', type: 'number', typeOptions: { minValue: 1, maxValue: 99 }, default: 75, displayOptions: show, description: 'Items of which so much of the time is used leave by Due Soon' },
];
