import type { Recheck } from '../../sla';
import type { Workroom } from '../workroom';
import { lookAgain } from './lookAgain';
import { takeBack } from './takeBack';

/** Why a message may not leave. */
export type RefusedBecause = Extract<Recheck, { leaves: false }>['reason'];

/** Whether a message may still leave; if not, the reason of its first notification. */
export type MessageRecheck = { leaves: true } | { leaves: false; reason: RefusedBecause };

/** The one reason of verdicts none of which lets a notification leave; nothing where one does. */
export function refusalOf(verdicts: readonly Recheck[]): RefusedBecause | undefined {
	if (verdicts.some(({ leaves }) => leaves)) return undefined;
	const [first] = verdicts;
	return first === undefined || first.leaves ? 'noLongerDue' : first.reason;
}

/**
 * Looks once more at the cases behind a message just before it leaves. Where nothing that it says holds any more, it must
 * not leave, and its notifications count as never told, so that nobody hears of their end. A key that is no message of this
 * watcher leaves. Throws a StoreError.
 */
export async function recheckMessage(room: Pick<Workroom, 'store' | 'nowMs'>, messageKey: string): Promise<MessageRecheck> {
	const message = await room.store.cases.message({ key: messageKey });
	if (message === undefined || message.keys.length === 0) return { leaves: true };
	const { notifications, verdicts } = await lookAgain(room, message);
	const reason = refusalOf(verdicts);
	if (reason === undefined) return { leaves: true };
	await takeBack(room, messageKey, notifications);
	return { leaves: false, reason };
}
