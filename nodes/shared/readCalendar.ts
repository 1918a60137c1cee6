import type { IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';
import type { CalendarDraft } from '../../core/sla';
import { readChoice } from './readChoice';
import { readList } from './readList';
import { rowsOf, textOf } from './entries';

const holidayForm = /^(\d{4}-\d{2}-\d{2})(?:\s+(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2}))?$/;

function readHolidays(written: unknown): CalendarDraft['holidays'] {
	return readList(written, { name: 'holidays', label: 'Holidays' }).map((text) => {
		const match = holidayForm.exec(text);
		if (match === null) throw new InvalidInputError([{ field: 'holidays', message: `The holiday "${text}" is no date. Write it like 2026-12-25, or 2026-12-31 09:00-12:00 for a half day.` }]);
		const [, date, from, to] = match;
		return from === undefined ? { date: date! } : { date: date!, open: [{ from: from.padStart(5, '0'), to: to!.padStart(5, '0') }] };
	});
}

/** The calendar of the panel; its own faults are found when it is checked. Throws an InvalidInputError for a holiday that is no date. */
export function readCalendarFields(context: Pick<IExecuteFunctions, 'getNodeParameter' | 'getTimezone'>): CalendarDraft {
	const windows = rowsOf(context.getNodeParameter('windows', 0, {}), 'window', 'Hours');
	const holidays = readHolidays(context.getNodeParameter('holidays', 0, ''));
	const zone = textOf(context.getNodeParameter('zone', 0, ''), 'Time Zone') ?? context.getTimezone();
	if (readChoice(context.getNodeParameter('hours', 0), { name: 'hours', label: 'Opening Hours', choices: ['always', 'windows'] }) === 'always') return { zone, alwaysOpen: true, holidays };
	return { zone, windows: windows.map(({ days, from, to }) => ({ days, from: textOf(from) ?? '', to: textOf(to) ?? '' })) as CalendarDraft['windows'], holidays };
}
