import type { NewEvent } from '../../store';
import { isoOf } from '../workplace';
import type { Asked } from './asked';

/** A message that has been due for longer than the trigger allows: told once per backlog, which ends when nothing is that old any more. */
export async function backlogEvents({ store, account, name, settings, memory, nowMs }: Asked): Promise<NewEvent[]> {
	const { backlogOlderThanMs: limitMs, tell } = settings;
	if (limitMs === undefined || !tell.includes('backlog')) return [];
	const backlog = await store.outbox.backlog(account, isoOf(nowMs));
	const { oldestDueAt } = backlog;
	if (oldestDueAt === undefined || Date.parse(oldestDueAt) > nowMs - limitMs) {
		memory.backlogSince = undefined;
		return [];
	}
	memory.backlogSince ??= oldestDueAt;
	return [{ name: ['backlog', name, memory.backlogSince].join('|'), kind: 'backlog', account, occurredAt: isoOf(nowMs), details: { watcher: name, ...backlog } }];
}
