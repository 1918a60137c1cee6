import type { IDataObject, IExecuteFunctions, ITriggerFunctions } from 'n8n-workflow';
import { accountKey } from '../../core/delivery';
import { closingWindows, undeliveredMessages, unansweredCustomers, type Source, type SourceAudience } from '../../core/watch';
import { readCalendarFields } from '../shared/readCalendar';
import { openCredential } from '../shared/credential';
import { readChoice } from '../shared/readChoice';
import { readList } from '../shared/readList';
import { readWhole } from '../shared/readWhole';

const choices = ['cases', 'dropOffs', 'unanswered', 'undelivered', 'unread', 'windowClosing'] as const;

/** What a trigger watches. */
export interface ChosenSources {
	withCases: boolean;
	sources: Source[];
	/** Half-way conversations, of these numbers or of all; they are no cases. */
	dropOffs?: { phoneNumberIds?: string[] };
}

/** The panel of a trigger belongs to no item. */
const asForItems = (context: ITriggerFunctions) =>
	({ getNodeParameter: (name: string, _index: number, fallback?: unknown) => context.getNodeParameter(name, fallback as object), getTimezone: () => context.getTimezone() }) as unknown as Pick<IExecuteFunctions, 'getNodeParameter' | 'getTimezone'>;

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** Reads what is watched, and how. Throws an InvalidInputError that says what is wrong. */
export async function readSources(context: ITriggerFunctions): Promise<ChosenSources> {
	const chosen = readList(context.getNodeParameter('sources', ['cases']), { name: 'sources', label: 'Sources' }).map((one) => readChoice(one, { name: 'sources', label: 'Sources', choices }));
	const others = chosen.filter((one) => one !== 'cases' && one !== 'dropOffs');
	if (others.length === 0 && !chosen.includes('dropOffs')) return { withCases: true, sources: [] };
	const { language, name, phoneNumberIds: ids } = context.getNodeParameter('sourceOptions', {}) as IDataObject;
	const minutes = (field: string, label: string, max = 10_080) => readWhole(context.getNodeParameter(field, 0), { name: field, label, unit: 'minutes', min: 1, max });
	const contact = { address: textOf(context.getNodeParameter('sourceAddress', '')) ?? '', ...(textOf(name) !== undefined && { name: textOf(name) }), ...(textOf(language) !== undefined && { language: textOf(language) }) };
	const always: SourceAudience = { ...contact, calendar: { zone: context.getTimezone(), alwaysOpen: true } };
	const numbers = readList(ids, { name: 'phoneNumberIds', label: 'Phone Number IDs' });
	const ofNumbers = numbers.length > 0 ? { phoneNumberIds: numbers } : {};
	const account = others.includes('undelivered') || others.includes('unread') ? accountKey(await openCredential(context)) : '';
	const sources: Record<(typeof others)[number], () => Source> = {
		unanswered: () => unansweredCustomers(minutes('unansweredMinutes', 'Unanswered After'), { ...ofNumbers, audience: { ...contact, calendar: readCalendarFields(asForItems(context)) } }),
		undelivered: () => undeliveredMessages(minutes('undeliveredMinutes', 'Undelivered After'), { account, until: 'delivered', audience: always }),
		unread: () => undeliveredMessages(minutes('unreadMinutes', 'Unread After'), { account, until: 'read', audience: always }),
		windowClosing: () => closingWindows(minutes('windowMinutes', 'Before the Window Closes', 1_380), { ...ofNumbers, audience: always }),
	};
	return { withCases: chosen.includes('cases'), sources: others.map((one) => sources[one]()), ...(chosen.includes('dropOffs') && { dropOffs: ofNumbers }) };
}
