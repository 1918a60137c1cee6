import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { isAlarm, describeNotification, type Notification, type NotificationKind } from '../../core/sla';
import type { WatchMessage } from '../../core/store';
import { buttonsOf, nameCase, nameMetric, writeMessage, writeNotice } from '../../core/watch';
import { plainJson } from '../shared/plainJson';

/** The outputs of the trigger, in their order. */
export const outputNames = ['Warning', 'Breach', 'Escalation', 'Resolved', 'Watchdog'];

const outputOf: Record<NotificationKind, number> = { warning: 0, breach: 1, escalation: 2, resolved: 3, withdrawn: 3, endOfLadder: 4, noGoal: 4 };

/** On which output a message belongs: a digest where its most pressing part does. */
export function outputFor({ notifications: [first] }: WatchMessage): number {
	return first === undefined ? 4 : outputOf[first.kind];
}

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

/** Why somebody is told, in words: the selectors that chose them, and for the catch-all what reached nobody before. */
function reasonWords({ reasons }: Notification): string {
	return reasons.map(({ selector, because = [] }) => [selector, ...because.map((one) => `${one.selector} ${one.code}`)].join(': ')).join(', ');
}

/** One notification without what is the same for the whole message. */
function describe(notification: Notification): IDataObject {
	const { kind, caseKey, context, policy, metric, cycle, level, tier, repeat, urgent, dueAt, lateByMs, goal, startedAt, deadlineAt, elapsedMs, remainingMs, outcome } = notification;
	const { fields, ...details } = context;
	const { elapsed, remaining, goal: goalWords, lateness } = describeNotification(notification);
	const json = {
		kind,
		case: { key: caseKey, ...details, fields },
		name: nameCase(notification),
		policy: policy.name ?? policy.id,
		policyId: policy.id,
		metric: nameMetric(notification),
		metricId: metric,
		cycle,
		level,
		tier,
		repeat,
		urgent,
		goal: goal && { ...goalWords, minutes: goal.withinMinutes, name: goal.name },
		elapsed: { ...elapsed, minutes: Math.floor(elapsedMs / 60_000) },
		remaining: remaining && { ...remaining, minutes: Math.floor(remainingMs! / 60_000) },
		late: lateness && { ...lateness, minutes: Math.floor(lateByMs / 60_000) },
		startedAt: iso(startedAt),
		deadlineAt: iso(deadlineAt),
		dueAt: iso(dueAt),
		outcome,
		recordLink: details.recordLink,
		historyLink: details.historyLink,
	};
	return json as unknown as IDataObject;
}

/**
 * One message as an item, complete: whom to tell and why, the text, the buttons, the case, the figures, and the key under
 * which it must be sent once. A notice says what happened and what to do.
 */
export function messageItem(message: WatchMessage, secret: string): INodeExecutionData {
	const { key, notifications, counts, keys, notice, createdAt } = message;
	const [first] = notifications;
	if (first === undefined) {
		const words = writeNotice(message);
		const item = { key, kind: 'watchdog', ...words, text: `${words.title} ${words.whatToDo}`, occurredAt: iso(createdAt), policyId: message.policy, notice };
		return { json: plainJson(item) };
	}
	const { id, name, address, language } = first.recipient;
	const buttons = buttonsOf(message, secret);
	const item = {
		key,
		text: writeMessage(message),
		recipient: { phone: address, name, language, reason: reasonWords(first), id },
		...describe(first),
		isAlarm: notifications.some(isAlarm),
		...(buttons.length > 0 && { buttons: Object.fromEntries(buttons.map((button) => [button.action, { title: button.title, id: button.id }])) }),
		count: keys.length,
		counts,
		...(notifications.length > 1 && { digest: notifications.map(describe) }),
		occurredAt: iso(createdAt),
	};
	return { json: plainJson(item) };
}
