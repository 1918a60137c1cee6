import { cycleRecords, report, type CycleRecord, type ReportDimension, type ReportRow } from '../sla';
import { pagesOfCases } from './findCases';
import { watchedOf } from './ruling';
import type { Workroom } from './workroom';

/** What a report covers: cycles that began in [from, until), of some policies or all. Instants are epoch milliseconds. */
export interface ReportOrder {
	by: readonly ReportDimension[];
	policies?: readonly string[];
	from?: number;
	until?: number;
}

/** How well goals were met, from the facts that are stored. Throws a StoreError. */
export async function reportCases(room: Workroom, { by, policies, from = 0, until = Number.POSITIVE_INFINITY }: ReportOrder): Promise<ReportRow[]> {
	const now = room.nowMs();
	const records: CycleRecord[] = [];
	// A cycle that began then belongs to a case that was changed then or later.
	for await (const page of pagesOfCases(room, { policies, changedFrom: from, atMost: Number.POSITIVE_INFINITY })) {
		records.push(...page.flatMap((held) => cycleRecords(watchedOf(held), now)).filter(({ startedAt }) => startedAt >= from && startedAt < until));
	}
	return report(records, by);
}
