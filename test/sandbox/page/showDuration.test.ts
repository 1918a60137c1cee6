import { showDuration } from '../../../sandbox/page/text/showDuration';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a duration in words', () => {
	it.each([
		[-5, '0 s'],
		[999, '1 s'],
		[59_000, '59 s'],
		[MINUTE, '1 min'],
		[59 * MINUTE + 59_000, '59 min'],
		[HOUR, '1 h'],
		[23 * HOUR + 59 * MINUTE, '23 h 59 min'],
		[47 * HOUR, '47 h'],
		[48 * HOUR, '2 d'],
		[8 * 24 * HOUR + HOUR, '8 d 1 h'],
	])('%d ms are %s', (ms, words) => expect(showDuration(ms)).toBe(words));
});
