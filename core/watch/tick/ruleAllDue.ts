import { auditTick } from '../../sla';
import type { HeldCase, Watched } from '../../store';
import type { Workroom } from '../workroom';
import { auditNotice, behindNotice } from './notices';
import { ruleDue, type Balance } from './ruleDue';

/** What one tick did with what was due. */
export interface TickReport {
	/** Notifications: due = sent + deferred, or it is told on the output for watchdogs. */
	due: number;
	sent: number;
	deferred: number;
	/** Cases that could not be decided. */
	failedCases: number;
	/** Cases that were looked at. */
	cases: number;
}

/** How far a tick may go. */
export interface TickBounds {
	/** Cases of one step. */
	atOnce: number;
	/** Called between two steps; the tick ends where it answers false. */
	goesOn: () => Promise<boolean>;
}

/** Rules on everything that is due, step by step, checks the sums of each step, and reports. */
export async function ruleAllDue({ store, tenant }: Workroom, watched: Watched, now: number, { atOnce, goesOn }: TickBounds): Promise<TickReport> {
	const report: TickReport = { due: 0, sent: 0, deferred: 0, failedCases: 0, cases: 0 };
	const policy = watched.policies?.[0] ?? '';
	for (;;) {
		const balances = new Map<string, Balance>();
		const step = (held: HeldCase) => {
			const { change, balance } = ruleDue(held, now);
			balances.set(held.key, balance);
			return change;
		};
		const changed = await store.cases.changeDue(watched, atOnce, step, now);
		const all = [...balances.values()];
		const due = all.flatMap((balance) => balance.due);
		const deferred = all.flatMap((balance) => balance.deferred);
		const sent = changed.flatMap(({ told }) => told);
		const faults = auditTick({ due, sent, deferred, failed: [] });
		if (faults.length > 0) await store.cases.notice([auditNotice(faults, tenant, policy, now)], now);
		report.due += due.length;
		report.sent += sent.length;
		report.deferred += deferred.length;
		report.failedCases += all.reduce((sum, { failedCases }) => sum + failedCases, 0);
		report.cases += changed.length;
		if (changed.length < atOnce) return report;
		if (await goesOn()) continue;
		const left = await store.cases.countDue(watched, now);
		if (left > 0) await store.cases.notice([behindNotice(left, tenant, policy, now)], now);
		return report;
	}
}
