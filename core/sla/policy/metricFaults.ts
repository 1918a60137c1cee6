import { weeklyOpenMinutes, type CalendarDefinition } from '../calendar';
import type { Refuse } from '../listProblems';
import { appliesAlways } from './goal';
import type { Metric } from './metric';

/** Longest open time that may lie between a start and the end of the ladder, in weeks: 30 years, well within every search. */
const longestWeeks = 30 * 52;

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function goalFaults({ goals }: Metric, refuse: Refuse): void {
	const always = goals.findIndex(appliesAlways);
	goals.forEach((goal, index) => {
		const asBefore = goals.findIndex((other) => sameJson([other.priority, other.when], [goal.priority, goal.when]));
		if (always !== -1 && index > always) {
			refuse(['goals', index], `Goal ${index + 1} is never reached, because goal ${always + 1} applies to every case. Put it before that one, or remove it.`);
		} else if (asBefore < index) {
			refuse(['goals', index], `Goal ${index + 1} is never reached, because goal ${asBefore + 1} has the same conditions. Remove one of the two.`);
		}
	});
}

function warningFaults({ warnings, goals }: Metric, refuse: Refuse): void {
	warnings.forEach(({ atPercent, beforeMinutes }, index) => {
		const short = beforeMinutes === undefined ? undefined : goals.find(({ withinMinutes }) => withinMinutes <= beforeMinutes);
		if (short !== undefined) {
			refuse(['warnings', index, 'beforeMinutes'], `The warning ${beforeMinutes} minutes before the breach comes before the clock starts, because a goal allows ${short.withinMinutes} minutes only. Enter less, or use a percentage.`);
		}
		if (warnings.findIndex((other) => other.atPercent === atPercent && other.beforeMinutes === beforeMinutes) < index) {
			refuse(['warnings', index], 'Two warnings come at the same time. Put their recipients into one of them.');
		}
	});
}

function ladderFaults({ breach, tiers, atEnd }: Metric, tickSeconds: number, refuse: Refuse): void {
	const tickMinutes = tickSeconds / 60;
	let afterMinutes = 0;
	tiers.forEach((tier, index) => {
		const before = index === 0 ? 'the breach' : `tier ${index}`;
		if (tier.afterMinutes <= afterMinutes) {
			refuse(['tiers', index, 'afterMinutes'], `Tier ${index + 1} is never reached by itself: it comes ${tier.afterMinutes} minutes after the breach, no later than ${before}. Enter more than ${afterMinutes}.`);
		} else if (tier.afterMinutes - afterMinutes < tickMinutes) {
			refuse(['tiers', index, 'afterMinutes'], `Tier ${index + 1} comes less than one tick of ${tickSeconds} seconds after ${before}, so that one of them may be skipped. Enter a longer delay.`);
		}
		afterMinutes = Math.max(afterMinutes, tier.afterMinutes);
	});
	const rungs = [{ ...breach, path: ['breach'], afterMinutes: 0 }, ...tiers.map((tier, index) => ({ ...tier, path: ['tiers', index] })), { ...atEnd, path: ['atEnd'], afterMinutes: Infinity }];
	rungs.forEach(({ repeat, path, afterMinutes: from }, index) => {
		if (repeat === undefined) return;
		const gap = (rungs[index + 1]?.afterMinutes ?? Infinity) - from;
		const at = [...path, 'repeat', 'everyMinutes'];
		if (repeat.everyMinutes < tickMinutes) refuse(at, `A reminder every ${repeat.everyMinutes} minutes is shorter than the tick of ${tickSeconds} seconds. Enter a longer interval.`);
		else if (gap > 0 && repeat.everyMinutes >= gap) refuse(at, `A reminder every ${repeat.everyMinutes} minutes never comes, because the next tier mutes it after ${gap} minutes. Shorten the interval, or remove the reminder.`);
	});
	if (atEnd.afterMinutes < tickMinutes) refuse(['atEnd', 'afterMinutes'], `The end of the ladder comes less than one tick of ${tickSeconds} seconds after the last message. Enter a longer delay.`);
}

function lengthFaults({ goals, tiers, atEnd }: Metric, calendar: CalendarDefinition, refuse: Refuse): void {
	const afterMinutes = Math.max(0, ...tiers.map((tier) => tier.afterMinutes)) + atEnd.afterMinutes;
	goals.forEach(({ withinMinutes }, index) => {
		const weeks = (withinMinutes + afterMinutes) / weeklyOpenMinutes(calendar);
		if (weeks > longestWeeks) {
			refuse(['goals', index, 'withinMinutes'], `Goal ${index + 1} and its ladder take ${Math.ceil(weeks / 52)} years of this calendar; at most 30 can be watched. Shorten the goal, or open the calendar for longer.`);
		}
	});
}

/** Everything about a metric that could never work as it is written, although each of its fields may be fine by itself. */
export function metricFaults(metric: Metric, calendar: CalendarDefinition, tickSeconds: number, refuse: Refuse): void {
	goalFaults(metric, refuse);
	warningFaults(metric, refuse);
	ladderFaults(metric, tickSeconds, refuse);
	lengthFaults(metric, metric.calendar ?? calendar, refuse);
}
