import { wordsOfError } from '../../messages';
import type { AuditFault, Fault, Notification } from '../../sla';
import type { CaseName, NewWatchMessage, Reason } from '../../store';
import { messageRef } from './messageRef';

/**
 * What whoever keeps the watcher has to hear of: a clock without policy, people who cannot be found, a case that cannot be decided, an alarm that reached
 * nobody at all, a tick that does not add up.
 */
export type NoticeCode = 'noPolicy' | 'unreached' | 'caseFailed' | 'undeliverable' | 'audit' | 'behind';

function noticeOf(code: NoticeCode, { tenant, policy }: { tenant: string; policy: string }, name: readonly string[], details: Record<string, unknown>): NewWatchMessage {
	const key = [code, tenant, ...name].join('|');
	return { key, ref: messageRef(key), tenant, policy, keys: [], notifications: [], counts: {}, notice: { code, ...details } };
}

const dateOf = (now: number) => new Date(now).toISOString().slice(0, 10);

/** A fault of a decision as a notice: a selector that reaches nobody is told of once a day, not once for each case. */
export function faultNotice(fault: Fault, { tenant, key }: CaseName, policy: string, now: number): NewWatchMessage {
	if (fault.code === 'noPolicy') return noticeOf('noPolicy', { tenant, policy }, [key, fault.revision], { caseKey: key, revision: fault.revision });
	const { selector, because, metric, level } = fault;
	return noticeOf('unreached', { tenant, policy }, [policy, selector, because, dateOf(now)], { selector, because, metric, level, caseKey: key });
}

/** A case that cannot be decided, told of once an hour. */
export function failedNotice({ tenant, key }: CaseName, policy: string, error: unknown, now: number): NewWatchMessage {
	const problem = wordsOfError(error);
	return noticeOf('caseFailed', { tenant, policy }, [key, new Date(now).toISOString().slice(0, 13)], { caseKey: key, problem });
}

/** An alarm that could not be delivered to the catch-all either, told of once. */
export function undeliverableNotice({ key, tenant, policy, caseKey, kind, recipient }: Notification, reason: Reason | undefined): NewWatchMessage {
	return noticeOf('undeliverable', { tenant, policy: policy.id }, [key], { caseKey, kind, recipient: recipient.name ?? recipient.id, problemCode: reason?.code, problem: reason?.words });
}

/** A tick whose sums differ: a fault of this package. */
export function auditNotice(faults: readonly AuditFault[], tenant: string, policy: string, now: number): NewWatchMessage {
	return noticeOf('audit', { tenant, policy }, [new Date(now).toISOString()], { faults: faults.slice(0, 100), faultCount: faults.length });
}

/** Cases that were due and that a tick did not reach, told of once an hour. */
export function behindNotice(due: number, tenant: string, policy: string, now: number): NewWatchMessage {
	return noticeOf('behind', { tenant, policy }, [new Date(now).toISOString().slice(0, 13)], { due });
}
