import type { IDataObject } from 'n8n-workflow';
import { windowProblems } from '../../../core/delivery';
import { InvalidInputError } from '../../../core/messages';
import type { SendWindow } from '../../../core/store';
import { readEntry } from '../../shared/readEntry';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** People write 8:30 as well as 08:30; anything that is no text is left to the check. */
const timeOf = (written: unknown): string => (typeof written === 'string' ? written.trim().replace(/^(?=\d:)/, '0') : '');

const zoneOf = (written: unknown, zone: string): string => (typeof written === 'string' && written.trim() !== '' ? written.trim() : zone);

const daysOf = (written: unknown): number[] => (Array.isArray(written) ? written.map(Number) : []);

/**
 * The times at which a message may leave: the send window, or what the quiet hours leave over. Throws an InvalidInputError,
 * also where both are given, because a message has one window.
 */
export function readSendWindow(options: IDataObject, workflowZone: string): SendWindow | undefined {
	const window = readEntry(options, { name: 'sendWindow', label: 'The send window', entry: 'window' });
	const quiet = readEntry(options, { name: 'quietHours', label: 'The quiet hours', entry: 'hours' });
	if (window !== undefined && quiet !== undefined) {
		throw new InvalidInputError([{ field: 'quietHours', message: 'Both a send window and quiet hours are given, which say the same in two ways. Keep one of them.' }]);
	}
	const [field, label, found]: [string, string, SendWindow | undefined] =
		quiet === undefined
			? ['sendWindow', 'send window', window && { zone: zoneOf(window.zone, workflowZone), days: daysOf(window.days), from: timeOf(window.from), to: timeOf(window.to) }]
			: ['quietHours', 'quiet hours', { zone: zoneOf(quiet.zone, workflowZone), days: everyDay, from: timeOf(quiet.to), to: timeOf(quiet.from) }];
	if (found === undefined) return undefined;
	const problems = windowProblems(found);
	if (problems.length === 0) return found;
	throw new InvalidInputError(problems.map(({ field: part, message }) => ({ field: `${field}.${part}`, message: `The ${label}: ${message}` })));
}
