import { recheck, type Notification, type Recheck } from '../../sla';
import type { CaseName, HeldCase, WatchMessage } from '../../store';
import { emptyDirectory, watchedOf } from '../ruling';
import type { Workroom } from '../workroom';

/** What is left of a message: what it told and nobody has taken back, and whether each of that still holds. */
export interface SecondLook {
	notifications: readonly Notification[];
	verdicts: readonly Recheck[];
}

/** The cases of notifications, each once. */
export const casesOf = (notifications: readonly Notification[]): CaseName[] => [...new Map(notifications.map(({ tenant, caseKey }) => [caseKey, { tenant, key: caseKey }])).values()];

/** Looks at the cases behind a message as they stand now; changes nothing. Throws a StoreError. */
export async function lookAgain({ store, nowMs }: Pick<Workroom, 'store' | 'nowMs'>, message: WatchMessage): Promise<SecondLook> {
	const told = await store.cases.notifications(message.keys);
	const now = nowMs();
	const verdicts = new Map<string, Recheck>();
	const look = (held: HeldCase) => {
		const input = { watched: watchedOf(held), directory: held.directory ?? emptyDirectory, told: held.told, now };
		// What was taken back and is told by another message since is not this one's any more.
		const own = told.filter(({ key, caseKey }) => caseKey === held.key && held.inMessage[key] === message.key);
		for (const { key } of own) verdicts.set(key, recheck(input, key));
		return undefined;
	};
	await store.cases.change(casesOf(told), look, now);
	const notifications = told.filter(({ key }) => verdicts.has(key));
	return { notifications, verdicts: notifications.map(({ key }) => verdicts.get(key)!) };
}
