import { Settings } from 'luxon';

/** Dates of the machine under which every calendar must behave alike: winter, summer, and the days on which clocks change. */
export const machineDates = ['2026-01-15T12:00Z', '2026-07-15T12:00Z', '2026-03-08T12:00Z', '2026-11-01T12:00Z'];

/** Lets luxon believe that the machine's date is another one, for the tests of one describe block. */
export function pretendDate(date: string): void {
	const original = Settings.now;
	beforeAll(() => (Settings.now = () => Date.parse(date)));
	afterAll(() => (Settings.now = original));
}
