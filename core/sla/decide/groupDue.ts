import type { Notification } from './notification';

/** What one recipient is told at one instant: one notification, or a digest of several. */
export interface DueMessage {
	recipient: Notification['recipient'];
	/** The most pressing first: urgent before others, higher levels before lower ones, earlier before later. */
	notifications: Notification[];
	/** How many of each kind, for the first line of a digest. */
	counts: Partial<Record<Notification['kind'], number>>;
	urgent: boolean;
}

const byPressure = (a: Notification, b: Notification) =>
	Number(b.urgent) - Number(a.urgent) || Number(b.kind !== 'resolved' && b.kind !== 'withdrawn') - Number(a.kind !== 'resolved' && a.kind !== 'withdrawn') || b.rank - a.rank || a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1);

/** Gathers what is due in one tick, from whatever cases, into one message per recipient of each tenant. Nothing is left out. */
export function groupDue(due: readonly Notification[]): DueMessage[] {
	const groups = new Map<string, Notification[]>();
	for (const notification of due) {
		const id = JSON.stringify([notification.tenant, notification.recipient.id]);
		const group = groups.get(id);
		if (group === undefined) groups.set(id, [notification]);
		else group.push(notification);
	}
	return [...groups.values()].map((group) => {
		const notifications = group.sort(byPressure);
		const counts: DueMessage['counts'] = {};
		for (const { kind } of notifications) counts[kind] = (counts[kind] ?? 0) + 1;
		return { recipient: notifications[0]!.recipient, notifications, counts, urgent: notifications.some(({ urgent }) => urgent) };
	});
}
