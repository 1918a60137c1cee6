import { decide } from './decide';
import type { SuppressedReason } from './decision';
import type { Postponement } from './postpone';
import type { DecideInput } from './situation';

/** Whether a notification may still leave; if not, why, and until when where it is only too early. */
export type Recheck = { leaves: true } | { leaves: false; reason: SuppressedReason | Postponement['reason'] | 'noLongerDue'; untilAt?: number };

/**
 * Looks once more at a notification just before it leaves, wherever it has waited. One that does not leave is taken out of
 * what was told, so that it can become due again.
 */
export function recheck(input: DecideInput, key: string): Recheck {
	const itself = input.told.find((one) => one.key === key);
	const { due, deferred, suppressed } = decide({ ...input, told: input.told.filter((one) => one !== itself) });
	if (due.some((one) => one.key === key)) return { leaves: true };
	const later = deferred.find(({ notification }) => notification.key === key);
	if (later !== undefined) return { leaves: false, reason: later.reason, untilAt: later.untilAt };
	const reason = suppressed.find(
		({ metric, cycle, level, recipient }) => metric === itself?.metric && cycle === itself.cycle && level === itself.level && (recipient ?? itself.recipient.id) === itself.recipient.id,
	)?.reason;
	return { leaves: false, reason: reason ?? 'noLongerDue' };
}
