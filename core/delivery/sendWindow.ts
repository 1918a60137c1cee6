import { DateTime, IANAZone } from 'luxon';
import type { Delivery, SendWindow } from '../store';

const timeForm = /^([01]\d|2[0-3]):([0-5]\d)$/;
/** Every window opens once within a week; one more day covers a clock change. */
const daysAhead = 8;

/** What is wrong with a window, as field and sentence; empty when nothing is. */
export function windowProblems({ zone, days, from, to }: SendWindow): Array<{ field: keyof SendWindow; message: string }> {
	const problems: Array<{ field: keyof SendWindow; message: string }> = [];
	if (!IANAZone.isValidZone(zone)) problems.push({ field: 'zone', message: 'The time zone is not known. Use a name like Europe/Berlin or America/Sao_Paulo.' });
	if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) problems.push({ field: 'days', message: 'Choose at least one day of the week.' });
	for (const field of ['from', 'to'] as const) {
		if (!timeForm.test({ from, to }[field])) problems.push({ field, message: `"${field}" must be a time of day like 08:30, on a clock of 24 hours.` });
	}
	if (from === to) problems.push({ field: 'to', message: 'The window must end at another time than it begins.' });
	return problems;
}

/** The instant at which clocks went forward, for a wall-clock time that they left out; `shifted` is that time, moved behind the gap. */
function endOfGap(shifted: DateTime): number {
	let first = shifted;
	for (let before = shifted; before.offset === shifted.offset; before = before.minus({ minutes: 1 })) first = before;
	return first.toMillis();
}

/** The instant of a wall-clock time. In the hour that exists twice, a window opens at the first and closes at the second. */
function instantOf(day: DateTime, time: string, edge: 'open' | 'close'): number {
	const [hour, minute] = time.split(':').map(Number) as [number, number];
	const at = day.set({ hour, minute });
	if (at.hour !== hour || at.minute !== minute) return endOfGap(at);
	const offsets = at.getPossibleOffsets().map((possible) => possible.toMillis());
	return edge === 'open' ? Math.min(...offsets) : Math.max(...offsets);
}

function spanOf(day: DateTime, { from, to }: SendWindow): { opensAtMs: number; closesAtMs: number } {
	const overnight = to <= from;
	return { opensAtMs: instantOf(day, from, 'open'), closesAtMs: instantOf(overnight ? day.plus({ days: 1 }) : day, to, 'close') };
}

/** The first instant from now on at which a message may leave: now, or when the window opens next. Epoch milliseconds. */
export function nextLeaveMs(window: SendWindow, nowMs: number): number {
	const today = DateTime.fromMillis(nowMs, { zone: window.zone }).startOf('day');
	// Yesterday's window may reach over midnight.
	for (let offset = -1; offset <= daysAhead; offset += 1) {
		const day = today.plus({ days: offset });
		if (!window.days.includes(day.weekday)) continue;
		const { opensAtMs, closesAtMs } = spanOf(day, window);
		// A window that lies in the hour which the clocks leave out does not open on that day.
		if (nowMs < closesAtMs && opensAtMs < closesAtMs) return Math.max(nowMs, opensAtMs);
	}
	throw new RangeError('A send window without a day never opens.');
}

/** When a message may leave as far as its window goes: an urgent one now. Epoch milliseconds. */
export function leavesAtMs({ sendWindow, urgency }: Pick<Delivery, 'sendWindow' | 'urgency'>, nowMs: number): number {
	return sendWindow === undefined || urgency === 'urgent' ? nowMs : nextLeaveMs(sendWindow, nowMs);
}
