import type { CalendarDefinition } from '../../../../core/sla';

const minuteMs = 60_000;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at an instant, in minutes since 1970-01-01 00:00 on the wall; asks Intl, not luxon. */
function wallMinute(zone: string, at: number): number {
	let format = formats.get(zone);
	if (format === undefined) {
		format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
		formats.set(zone, format);
	}
	const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
	return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute) / minuteMs;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * An independent model of a calendar: every minute of a stretch is looked at by itself. A window begins with the first minute
 * at which the clocks show its opening time or later, and ends when they show its closing time for the last time, or, where
 * they step over it, at the step.
 */
export class MinuteWalk {
	private readonly firstAt: number;
	private readonly wall: Int32Array;
	private readonly open: Uint8Array;

	constructor(definition: CalendarDefinition, fromAt: number, forDays: number) {
		this.firstAt = Math.floor(fromAt / minuteMs) * minuteMs - 2 * 1440 * minuteMs;
		const count = (forDays + 4) * 1440;
		this.wall = new Int32Array(count);
		this.open = new Uint8Array(count);
		let shift = 0;
		for (let index = 0; index < count; index += 1) {
			const at = this.firstAt + index * minuteMs;
			// No zone changes its clocks other than at a quarter of an hour.
			if (index === 0 || at % (15 * minuteMs) === 0) shift = wallMinute(definition.zone, at) - at / minuteMs;
			this.wall[index] = at / minuteMs + shift;
		}
		const dateOf = (index: number) => new Date(Math.floor(this.wall[index]! / 1440) * 1440 * minuteMs).toISOString().slice(0, 10);
		const firstDay = Math.floor(this.wall[0]! / 1440) - 1;
		for (let day = firstDay; day <= firstDay + forDays + 6; day += 1) {
			const name = days[(day + 3) % 7]!;
			if (definition.alwaysOpen) this.mark(day, 0, 1440);
			for (const window of definition.windows) {
				if (!(window.days as string[]).includes(name)) continue;
				const [from, to] = [minutes(window.from), minutes(window.to)];
				this.mark(day, from, to > from ? to : to + 1440);
			}
		}
		const holidays = new Map(definition.holidays.map((holiday) => [holiday.date, holiday.open ?? []]));
		const kept = new Uint8Array(count);
		for (const [date, windows] of holidays) {
			const regular = this.open.slice();
			this.open.fill(0);
			for (const { from, to } of windows) this.mark(Date.parse(date) / minuteMs / 1440, minutes(from), minutes(to));
			this.open.forEach((one, index) => (kept[index]! |= one));
			this.open.set(regular);
		}
		for (let index = 0; index < count; index += 1) {
			if (holidays.has(dateOf(index))) this.open[index] = kept[index]!;
		}
	}

	private mark(day: number, from: number, to: number): void {
		const near = Math.max(0, day * 1440 - this.wall[0]! - 1500);
		const far = Math.min(this.wall.length, near + 6000);
		let first = -1;
		let lastBefore = -1;
		let closing = -1;
		for (let index = near; index < far; index += 1) {
			if (first === -1 && this.wall[index]! >= day * 1440 + from) first = index;
			if (this.wall[index]! < day * 1440 + to) lastBefore = index;
			if (this.wall[index]! === day * 1440 + to) closing = index;
		}
		if (first !== -1) this.open.fill(1, first, Math.max(first, closing === -1 ? lastBefore + 1 : closing));
	}

	private indexOf(at: number): number {
		const index = Math.floor((at - this.firstAt) / minuteMs);
		if (index < 0 || index >= this.open.length) throw new RangeError('The walk does not reach so far. Let it walk more days.');
		return index;
	}

	isOpen(at: number): boolean {
		return this.open[this.indexOf(at)] === 1;
	}

	/** Open minutes between two whole minutes. */
	between(fromAt: number, toAt: number): number {
		return this.open.subarray(this.indexOf(fromAt), this.indexOf(toAt)).reduce((sum, one) => sum + one, 0);
	}

	/** The instant at which a number of open minutes after a whole minute is used up. */
	deadline(fromAt: number, budget: number): number {
		let left = budget;
		for (let index = this.indexOf(fromAt); index < this.open.length; index += 1) {
			left -= this.open[index]!;
			if (left === 0) return this.firstAt + (index + 1) * minuteMs;
		}
		throw new RangeError('The walk does not reach so far. Let it walk more days.');
	}

	nextOpening(fromAt: number): number {
		for (let index = this.indexOf(fromAt); index < this.open.length; index += 1) if (this.open[index] === 1) return this.firstAt + index * minuteMs;
		throw new RangeError('The walk does not reach so far. Let it walk more days.');
	}
}
