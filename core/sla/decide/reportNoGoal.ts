import type { Cycle } from '../cases';
import { catchAllRecipient } from '../recipients';
import type { MetricStatus } from './decision';
import type { Findings } from './findings';
import type { Told } from './notification';
import { notify } from './notify';
import type { Situation } from './situation';

/** Tells the catch-all, once per cycle, that no goal fits a case, so that nobody would ever hear of it. */
export function reportNoGoal(cycle: Cycle, status: MetricStatus, told: readonly Told[], situation: Situation, findings: Findings): void {
	if (told.some(({ kind }) => kind === 'noGoal')) return;
	const catchAll = catchAllRecipient({ catchAll: cycle.policy.catchAll, directory: situation.directory }, []);
	const saying = { kind: 'noGoal', level: 'noGoal', rank: 0, repeat: 0, closings: 0, silencesOver: 0, urgent: false, dueAt: cycle.startedAt } as const;
	findings.tell(notify(situation, cycle, status, catchAll, saying), catchAll);
}
