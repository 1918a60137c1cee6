import { fieldsOf, foldFacts, timelineOf, type Cycle } from '../cases';
import { climbLadder } from './climbLadder';
import { closeAlarms } from './closeAlarms';
import type { Decision, MetricStatus } from './decision';
import { Findings } from './findings';
import { ladderOf } from './ladder';
import { mutesOf } from './mutesOf';
import { isAlarm, type Told } from './notification';
import { reportNoGoal } from './reportNoGoal';
import type { DecideInput, Situation } from './situation';
import { statusOf } from './statusOf';

/** Alarms of a cycle that facts known later have undone: what they told is no longer owed to any clock. */
function orphansOf(told: readonly Told[], cycles: readonly Cycle[]): { cycle: Cycle; told: Told[] }[] {
	const lost = told.filter((one) => isAlarm(one) && !cycles.some(({ metric, number }) => metric.id === one.metric && number === one.cycle));
	const first = lost.filter((one, index) => lost.findIndex(({ metric, cycle }) => metric === one.metric && cycle === one.cycle) === index);
	return first.flatMap(({ metric, cycle: number }) => {
		const model = cycles.find((cycle) => cycle.metric.id === metric) ?? cycles[0];
		if (model === undefined) return [];
		const toldOfCycle = told.filter((one) => one.metric === metric && one.cycle === number);
		const endedAt = Math.max(...toldOfCycle.map(({ toldAt }) => toldAt));
		const cycle: Cycle = { ...model, metric: { ...model.metric, id: metric }, number, runs: [], endedAt, end: 'cancelled' };
		return [{ cycle, told: toldOfCycle }];
	});
}

/** Levels that were reached and that nobody heard of before the end: there is no more reason to tell them. */
function passOver({ metric, number }: Cycle, { goal, elapsedMs }: MetricStatus, told: readonly Told[], { decision }: Findings): void {
	if (goal === undefined) return;
	for (const { name, fromMs } of ladderOf(metric, goal)) {
		if (fromMs > elapsedMs || told.some(({ level }) => level === name)) continue;
		decision.suppressed.push({ metric: metric.id, cycle: number, level: name, repeat: 0, reason: 'endedBeforeTold' });
	}
}

/**
 * Decides what follows from a case at an instant: how it stands, what is to be told now, what later, what not, each with its
 * reason, and when to look again. Pure: the same input gives the same keys, and what has been told is not told again.
 */
export function decide(input: DecideInput): Decision {
	const { watched, told, now } = input;
	const timeline = timelineOf(watched.facts, now);
	const situation: Situation = { ...input, timeline, fields: fieldsOf(watched.context), mutes: mutesOf(timeline, now) };
	const findings = new Findings(now);
	const { decision } = findings;
	const cycles = foldFacts(watched, now);

	const latest = new Map(cycles.map((cycle) => [cycle.metric.id, cycle]));
	for (const cycle of cycles) {
		const toldOfCycle = told.filter((one) => one.metric === cycle.metric.id && one.cycle === cycle.number);
		const isLatest = latest.get(cycle.metric.id) === cycle;
		if (!isLatest && toldOfCycle.length === 0) continue;
		const status = statusOf(cycle, now);
		closeAlarms(cycle, status, toldOfCycle, situation, findings);
		if (cycle.endedAt === undefined) {
			if (status.goal === undefined) reportNoGoal(cycle, status, toldOfCycle, situation, findings);
			status.silence = climbLadder(cycle, status, toldOfCycle, situation, findings).current;
		}
		if (cycle.endedAt !== undefined && isLatest) passOver(cycle, status, toldOfCycle, findings);
		if (isLatest) decision.metrics.push(status);
	}
	for (const orphan of orphansOf(told, cycles)) closeAlarms(orphan.cycle, statusOf(orphan.cycle, now), orphan.told, situation, findings);

	const revisions = new Set(watched.facts.flatMap((fact) => ('policy' in fact && fact.policy !== undefined ? [fact.policy] : [])));
	for (const revision of revisions) if (!(revision in watched.policies)) decision.faults.push({ code: 'noPolicy', revision });
	for (const { at } of watched.facts) if (at > now) findings.wakeAt(at);
	decision.due.sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
	return decision;
}
