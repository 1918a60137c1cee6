import { createHash } from 'node:crypto';
import { charactersWithin } from '../../messages';
import { groupDue, type Notification } from '../../sla';
import type { NewWatchMessage } from '../../store';
import { messageRef } from './messageRef';

/** As many as anybody reads of a digest; the others are counted. */
const shownAtMost = 20;

/** What a message is sent under takes at most 400 characters as an idempotency key; longer ones are hashed as well. */
const longestKey = 370;

/** One notification keeps its own key; a digest has one that follows from all of them. */
function keyOf(notifications: readonly Notification[]): string {
	const [first, ...others] = notifications;
	if (others.length === 0 && first!.key.length <= longestKey) return first!.key;
	const hash = createHash('sha256').update(JSON.stringify(notifications.map(({ key }) => key).sort())).digest('base64url');
	return [others.length === 0 ? 'one' : 'digest', charactersWithin(first!.tenant, 100).join(''), first!.recipient.id, hash].join('|');
}

/** What was taken back and is told again is another message: the first one was called off under its key. */
function freeKey(key: string, used: ReadonlySet<string>, now: number): string {
	return used.has(key) ? `${key}|again:${now.toString(36)}` : key;
}

/** Gathers notifications into one message for each recipient; keys in `used` stand for earlier messages. Pure. */
export function groupMessages(notifications: Notification[], used: ReadonlySet<string> = new Set(), now = 0): NewWatchMessage[] {
	return groupDue(notifications).map(({ notifications: group, counts }) => {
		const key = freeKey(keyOf(group), used, now);
		const { tenant, policy } = group[0]!;
		return { key, ref: messageRef(key), tenant, policy: policy.id, keys: group.map((one) => one.key), notifications: group.slice(0, shownAtMost), counts };
	});
}
