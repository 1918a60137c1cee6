import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { calendarFields } from '../shared/calendarFields';

const showFor = (sources: string[], more: Record<string, string[]> = {}): IDisplayOptions => ({ show: { sources, ...more } });

const besidesCases = ['undelivered', 'unanswered', 'unread', 'windowClosing'];

/** Whoever stopped half-way hears of it himself, or nobody does. */
const ofWhoeverIsTold: IDisplayOptions = { show: { '/sources': besidesCases } };

const minutes = (displayName: string, name: string, value: number, source: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 1, maxValue: name === 'windowMinutes' ? 1_380 : 10_080 },
	default: value,
	displayOptions: showFor([source]),
	description,
});

/** What is watched, and who hears of what is no case of the SLA Watcher. */
export const sourceFields: INodeProperties[] = [
	{
		displayName: 'Sources',
		name: 'sources',
		type: 'multiOptions',
		default: ['cases'],
		description: 'What is watched. Everything but the cases is found by this node itself.',
		options: [
			{ name: 'Cases', value: 'cases', description: 'What the SLA Watcher was told of' },
			{ name: 'Half-Way Conversations', value: 'dropOffs', description: 'Somebody stopped in the middle of a conversation: the time-out of a step in WhatsApp Conversation has passed. Leaves by Warning, with the nudge as its text.' },
			{ name: 'Unanswered Customers', value: 'unanswered', description: 'Somebody wrote, and no message was sent to them since' },
			{ name: 'Undelivered Messages', value: 'undelivered', description: 'WhatsApp took a message, and it does not reach the phone' },
			{ name: 'Unread Messages', value: 'unread', description: 'A message is not read' },
			{ name: 'Window Closing', value: 'windowClosing', description: 'The 24 hours in which a customer may be answered freely end soon, and there was no answer' },
		],
	},
	minutes('Unanswered After (Minutes)', 'unansweredMinutes', 30, 'unanswered', 'Minutes of opening hours since the first message without an answer'),
	...calendarFields(showFor(['unanswered']), (hours) => showFor(['unanswered'], { hours: [hours] })),
	minutes('Undelivered After (Minutes)', 'undeliveredMinutes', 10, 'undelivered', 'Minutes since WhatsApp took the message'),
	minutes('Unread After (Minutes)', 'unreadMinutes', 60, 'unread', 'Minutes since WhatsApp took the message. People can switch read receipts off.'),
	minutes('Before the Window Closes (Minutes)', 'windowMinutes', 60, 'windowClosing', 'How long before the end of the window somebody hears of it'),
	{
		displayName: 'Tell (Phone Number)',
		name: 'sourceAddress',
		type: 'string',
		required: true,
		default: '',
		placeholder: '+1 555 010 0123',
		displayOptions: showFor(besidesCases),
		description: 'Who hears of what these sources find, and of its end; with buttons, as for every case',
	},
	{
		displayName: 'Source Options',
		name: 'sourceOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showFor([...besidesCases, 'dropOffs']),
		options: [
			{ displayName: 'Language', name: 'language', type: 'string', default: 'en', placeholder: 'pt_BR', displayOptions: ofWhoeverIsTold, description: 'Of whoever is told: English, Spanish, Portuguese or German' },
			{ displayName: 'Name', name: 'name', type: 'string', default: '', displayOptions: ofWhoeverIsTold, description: 'Of whoever is told' },
			{ displayName: 'Phone Number IDs', name: 'phoneNumberIds', type: 'string', default: '', placeholder: '300111222333444', description: 'Only customers who wrote to these numbers of yours, with commas between them; all numbers in the store, if empty' },
		],
	},
];
