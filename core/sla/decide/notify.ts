import type { Cycle } from '../cases';
import type { ChosenRecipient } from '../recipients';
import type { MetricStatus } from './decision';
import type { Notification } from './notification';
import { notificationKey } from './notificationKey';
import type { Situation } from './situation';

/** What distinguishes one notification of a cycle from another. */
export type Saying = Pick<Notification, 'kind' | 'level' | 'rank' | 'repeat' | 'closings' | 'silencesOver' | 'urgent' | 'dueAt' | 'tier' | 'outcome'>;

/** Makes the notification of a cycle to one recipient, complete with its key. */
export function notify({ watched, now }: Situation, { metric, policy }: Cycle, status: MetricStatus, { recipient, reasons }: Omit<ChosenRecipient, 'person'>, saying: Saying): Notification {
	const { tenant, key: caseKey, context } = watched;
	const { cycle, goal, startedAt, deadlineAt, elapsedMs, remainingMs } = status;
	return {
		key: notificationKey({ tenant, caseKey, policy: policy.id, metric: metric.id, cycle, ...saying, recipient: recipient.id }),
		...saying,
		tenant,
		caseKey,
		context,
		policy: { id: policy.id, name: policy.name },
		metric: metric.id,
		metricName: metric.name,
		cycle,
		recipient,
		reasons,
		lateByMs: Math.max(0, now - saying.dueAt),
		goal: goal && { name: goal.name, withinMinutes: goal.withinMinutes },
		startedAt,
		deadlineAt,
		elapsedMs,
		remainingMs,
	};
}
