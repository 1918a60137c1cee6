import type { NewEvent } from '../../store';
import type { DueReport } from '../courierParts';

/** Compares what was due with what became of it. The two sums are counted apart; a difference is a fault of this package, and is told. */
export function auditEvents(report: DueReport, { account, owner, now }: { account: string; owner: string; now: string }): NewEvent[] {
	const { due, deferred, ...outcomes } = report;
	const accounted = [...Object.values(outcomes), ...Object.values(deferred)].reduce((sum, count) => sum + count, 0);
	if (accounted === due) return [];
	return [{ name: ['audit', owner, now].join('|'), kind: 'audit', account, occurredAt: now, details: { ...report, accounted } }];
}
