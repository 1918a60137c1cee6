import { decide } from '../../../../core/sla';
import { faultsOf } from './model';
import { RandomFrom } from './randomFrom';
import { randomTimeline } from './randomTimeline';
import { knownAt, watch, type Sent } from './watch';

/** SLA_TIMELINES=100000 runs the full number. */
const count = Number(process.env.SLA_TIMELINES ?? 3_000);
const firstSeed = Number(process.env.SLA_FIRST_SEED ?? 1);

test(
	'random timelines: every alarm is closed once, nothing is told that does not hold, no key comes twice',
	() => {
		const told: Record<string, number> = {};
		const wrong: [seed: number, faults: string[]][] = [];
		for (let seed = firstSeed; seed < firstSeed + count && wrong.length < 3; seed += 1) {
			const timeline = randomTimeline(seed);
			let sent: Sent[];
			try {
				sent = watch(timeline);
			} catch (error) {
				wrong.push([seed, [String(error)]]);
				continue;
			}
			for (const { notification } of sent) told[notification.kind] = (told[notification.kind] ?? 0) + 1;
			const faults = faultsOf(timeline, sent);
			if (faults.length > 0) wrong.push([seed, faults]);
		}
		expect(wrong).toEqual([]);
		// Else the timelines would say nothing about these.
		for (const kind of ['warning', 'breach', 'escalation', 'endOfLadder', 'resolved', 'withdrawn', 'noGoal']) expect([kind, told[kind]! > count / 100]).toEqual([kind, true]);
	},
	15 * 60_000,
);

test('while the watcher rests, nothing becomes due', () => {
	let looks = 0;
	const early: [seed: number, key: string][] = [];
	for (let seed = 1; seed <= 150; seed += 1) {
		const timeline = randomTimeline(seed);
		const random = new RandomFrom(seed);
		watch(timeline, (told, fromAt, untilAt) => {
			if (untilAt <= fromAt) return;
			const lengthMs = Math.min(untilAt - fromAt, 5 * 24 * 3_600_000);
			for (const now of [fromAt + random.below(lengthMs), fromAt + Math.max(0, lengthMs - 1)]) {
				const { due } = decide({ watched: knownAt(timeline, fromAt), directory: timeline.directory, told, now });
				early.push(...due.map(({ key }): [number, string] => [seed, key]));
				looks += 1;
			}
		});
	}
	expect(early).toEqual([]);
	expect(looks).toBeGreaterThan(1_000);
});

test('the same input gives the same keys, whatever looked before', () => {
	for (let seed = 1; seed <= 50; seed += 1) {
		const keys = () => watch(randomTimeline(seed)).map(({ at, notification }) => `${at} ${notification.key}`);
		expect(keys()).toEqual(keys());
	}
});
