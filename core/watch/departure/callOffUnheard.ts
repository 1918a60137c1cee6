import { isAlarm, type Notification } from '../../sla';
import type { Delivery, WatchMessage } from '../../store';
import type { Workroom } from '../workroom';
import { lookAgain } from './lookAgain';
import { refusalReason, isRefusal } from './refusalReason';
import { refusalOf } from './recheckMessage';
import { takeBack } from './takeBack';
import { watchMessageOf } from './watchMessageOf';

/** Deliveries of one person that are looked through, the newest ones. */
const lookedThrough = 200;

const clockOf = ({ caseKey, metric, cycle }: Notification) => JSON.stringify([caseKey, metric, cycle]);

const isEnd = ({ kind }: Notification) => kind === 'resolved' || kind === 'withdrawn';

/**
 * The end of something is about to leave: alarms about it that still wait for the same person are called off, and count as
 * never told. One that has begun to leave meanwhile was told. Throws a StoreError.
 */
export async function callOffUnheard(room: Pick<Workroom, 'store' | 'nowMs'>, { recipient }: Delivery, ending: WatchMessage): Promise<void> {
	const { outbox, cases } = room.store;
	const clocks = new Set(ending.notifications.filter(isEnd).map(clockOf));
	if (clocks.size === 0) return;
	const found = await outbox.find({ recipient, states: ['waiting', 'claimed', 'canceled'], limit: lookedThrough });
	for (const { id, state, reason, ...delivery } of found) {
		const key = watchMessageOf(delivery);
		if (key === undefined || key === ending.key || (state === 'canceled' && !isRefusal(reason))) continue;
		const message = await cases.message({ key });
		if (message === undefined || !message.notifications.some((one) => isAlarm(one) && clocks.has(clockOf(one)))) continue;
		const { notifications, verdicts } = await lookAgain(room, message);
		const because = refusalOf(verdicts);
		if (because === undefined) continue;
		// Called off first: what is taken back without that could still leave.
		const calledOff = state === 'canceled' || (await outbox.cancel([id], refusalReason(because), new Date(room.nowMs()).toISOString())).length > 0;
		if (calledOff) await takeBack(room, key, notifications);
	}
}
