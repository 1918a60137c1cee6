import type { CycleRecord } from './cycleRecord';
import { spreadOf, type Spread } from './percentile';

/** By what a report groups cycles. */
export type ReportDimension = 'policy' | 'metric' | 'owner' | 'priority';

/** How a group of cycles did. */
export interface ReportRow {
	/** The values of the dimensions, e.g. { policy: 'support', owner: 'ana' }; "-" where a case has none. */
	group: Partial<Record<ReportDimension, string>>;
	cycles: number;
	met: number;
	missed: number;
	/** Running, and late or not. */
	runningLate: number;
	running: number;
	/** Cancelled, reset or without a goal: they count neither for nor against. */
	notCounted: number;
	/** Share (0 to 1) of those that were met among those that were met, missed or are late; undefined where there is none. */
	attainment?: number;
	timeToAcknowledge?: Spread;
	/** Open time without pauses, and time on the wall, of resolved cycles. */
	timeToResolve?: Spread;
	wallTimeToResolve?: Spread;
}

function rowOf(group: ReportRow['group'], records: readonly CycleRecord[]): ReportRow {
	const count = (test: (record: CycleRecord) => boolean) => records.filter(test).length;
	const isRunning = ({ state }: CycleRecord) => state === 'onTrack' || state === 'dueSoon' || state === 'breached' || state === 'paused';
	const met = count(({ state }) => state === 'met');
	const missed = count(({ state }) => state === 'missed');
	const runningLate = count((record) => isRunning(record) && record.late);
	const running = count((record) => isRunning(record) && !record.late);
	const judged = met + missed + runningLate;
	const resolved = records.filter(({ wallMs }) => wallMs !== undefined);
	return {
		group,
		cycles: records.length,
		met,
		missed,
		runningLate,
		running,
		notCounted: records.length - judged - running,
		attainment: judged === 0 ? undefined : met / judged,
		timeToAcknowledge: spreadOf(records.flatMap(({ acknowledgedMs }) => acknowledgedMs ?? [])),
		timeToResolve: spreadOf(resolved.map(({ openMs }) => openMs)),
		wallTimeToResolve: spreadOf(resolved.flatMap(({ wallMs }) => wallMs ?? [])),
	};
}

/** Attainment and times of cycles, one row for each combination of the dimensions, in the order of their names. */
export function report(records: readonly CycleRecord[], by: readonly ReportDimension[]): ReportRow[] {
	const groups = new Map<string, CycleRecord[]>();
	for (const record of records) {
		const name = JSON.stringify(by.map((dimension) => record[dimension]));
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [record]);
		else group.push(record);
	}
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, group]) => rowOf(Object.fromEntries(by.map((dimension) => [dimension, group[0]![dimension]])), group));
}
