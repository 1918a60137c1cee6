import type { Notification } from '../../sla';
import type { CaseChange, HeldCase } from '../../store';
import { changeOf } from '../ruling';
import type { Workroom } from '../workroom';
import { casesOf } from './lookAgain';

/**
 * Makes what a message told count as never told: nobody hears of its end, and what still holds then is told anew. Doing it
 * again changes nothing. Throws a StoreError.
 */
export async function takeBack({ store, nowMs }: Pick<Workroom, 'store' | 'nowMs'>, messageKey: string, notifications: readonly Notification[]): Promise<void> {
	const now = nowMs();
	const step = (held: HeldCase): CaseChange | undefined => {
		const back = notifications.filter(({ key, caseKey }) => caseKey === held.key && held.inMessage[key] === messageKey).map(({ key }) => key);
		if (held.stored === undefined || back.length === 0) return undefined;
		return { ...changeOf({ ...held, told: held.told.filter(({ key }) => !back.includes(key)) }, now, {}), takeBack: back };
	};
	await store.cases.change(casesOf(notifications), step, now);
}
