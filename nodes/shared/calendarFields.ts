import type { INodeProperties } from 'n8n-workflow';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const dayOptions = dayNames.map((name) => ({ name, value: name.slice(0, 3).toLowerCase() }));

const time = (displayName: string, name: string, value: string): INodeProperties => ({ displayName, name, type: 'string', default: value, placeholder: value, description: 'Time of day on a clock of 24 hours' });

/** When time counts. */
export function calendarFields(inPanel: INodeProperties['displayOptions'], shownWith: (hours: string) => INodeProperties['displayOptions']): INodeProperties[] {
	return [
		{
			displayName: 'Opening Hours',
			name: 'hours',
			type: 'options',
			default: 'windows',
			displayOptions: inPanel,
			description: 'Only this time counts towards goals: a ticket of Friday evening is not overdue on Monday morning',
			options: [
				{ name: 'Around the Clock', value: 'always' },
				{ name: 'Certain Hours', value: 'windows' },
			],
		},
		{
			displayName: 'Hours',
			name: 'windows',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Hours' },
			placeholder: 'Add Hours',
			default: { window: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] },
			displayOptions: shownWith('windows'),
			options: [
				{
					displayName: 'Hours',
					name: 'window',
					values: [
						{ displayName: 'Days', name: 'days', type: 'multiOptions', default: ['mon', 'tue', 'wed', 'thu', 'fri'], options: dayOptions },
						time('From', 'from', '09:00'),
						{ ...time('To', 'to', '17:00'), description: 'Time of day; one before "From" is on the next day' },
					],
				},
			],
		},
		{
			displayName: 'Holidays',
			name: 'holidays',
			type: 'string',
			default: '',
			placeholder: '2026-12-25, 2026-12-31 09:00-12:00',
			displayOptions: inPanel,
			description: 'Dates on which time does not count, with commas between them. For a half day, add the hours that stay open.',
		},
		{
			displayName: 'Time Zone',
			name: 'zone',
			type: 'string',
			default: '',
			placeholder: 'Europe/Berlin',
			displayOptions: inPanel,
			description: 'The time zone of the workflow, if empty',
		},
	];
}
