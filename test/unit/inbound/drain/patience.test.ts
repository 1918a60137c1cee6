import { Patience } from '../../../../core/inbound/drain/patience';

let now = 0;
const ended: unknown[] = [];
let patience: Patience;
const failsAt = (seconds: number, key = 'a') => {
	now = seconds * 1_000;
	return patience.isOver(key, `${key} at ${seconds} s`);
};
beforeEach(() => {
	ended.length = 0;
	patience = new Patience(() => now, (error) => void ended.push(error));
});

test('it ends with the fifth failure at the earliest, however long that takes', () => {
	expect([0, 100, 200, 300].map((seconds) => failsAt(seconds))).toEqual([false, false, false, false]);
	expect(ended).toEqual([]);
	expect(failsAt(400)).toBe(true);
	expect(ended).toEqual(['a at 400 s']);
});

test('it ends after a minute at the earliest, however often something fails', () => {
	expect([0, 1, 2, 3, 4, 30, 59.999].map((seconds) => failsAt(seconds))).not.toContain(true);
	expect(failsAt(60)).toBe(true);
});

test('it begins anew with another thing', () => {
	for (const seconds of [0, 20, 40, 59]) failsAt(seconds);
	expect(failsAt(60, 'b')).toBe(false);
	expect(failsAt(61)).toBe(false);
	expect(ended).toEqual([]);
});
