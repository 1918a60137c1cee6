import { recheck, type Recheck } from '../sla';
import type { CaseChange, HeldCase } from '../store';
import { changeOf, emptyDirectory, watchedOf } from './ruling';
import type { Workroom } from './workroom';

/** Whether a message may still leave; if not, the reason of its first notification. */
export type MessageRecheck = { leaves: true } | { leaves: false; reason: Extract<Recheck, { leaves: false }>['reason'] };

/**
 * Looks once more at the cases behind a message just before it leaves. Where nothing that it says holds any more, it must
 * not leave, and its notifications count as never told, so that nobody hears of their end. A key that is no message of this
 * watcher leaves. Throws a StoreError.
 */
export async function recheckMessage({ store, nowMs }: Pick<Workroom, 'store' | 'nowMs'>, messageKey: string): Promise<MessageRecheck> {
	const message = await store.cases.message({ key: messageKey });
	// Of a long digest only a part is kept; it is not held back for that part.
	if (message === undefined || message.notifications.length === 0 || message.notifications.length < message.keys.length) return { leaves: true };
	const now = nowMs();
	const names = [...new Map(message.notifications.map(({ tenant, caseKey }) => [caseKey, { tenant, key: caseKey }])).values()];
	const results = new Map<string, Recheck>();
	const look = (held: HeldCase) => {
		const input = { watched: watchedOf(held), directory: held.directory ?? emptyDirectory, told: held.told, now };
		for (const { key, caseKey } of message.notifications) if (caseKey === held.key) results.set(key, recheck(input, key));
		return undefined;
	};
	await store.cases.change(names, look, now);
	const verdicts = message.notifications.map(({ key }) => results.get(key)!);
	const refused = verdicts.find((verdict) => !verdict.leaves);
	if (refused === undefined || refused.leaves || verdicts.some(({ leaves }) => leaves)) return { leaves: true };

	const step = (held: HeldCase): CaseChange | undefined => {
		const takeBack = message.notifications.filter(({ caseKey }) => caseKey === held.key).map(({ key }) => key);
		const told = held.told.filter(({ key }) => !takeBack.includes(key));
		return held.stored && { ...changeOf({ ...held, told }, now, {}), takeBack };
	};
	await store.cases.change(names, step, now);
	return { leaves: false, reason: refused.reason };
}
