import { isAlarm, type Notification } from '../../sla';
import type { Delivery, WatchMessage } from '../../store';
import type { Workroom } from '../workroom';
import { lookAgain } from './lookAgain';
import { refusalOf, type RefusedBecause } from './recheckMessage';
import { refusalReason } from './refusalReason';
import { takeBack } from './takeBack';
import { watchMessageOf } from './watchMessageOf';

/** Deliveries of one person that are looked through, the newest ones. */
const lookedThrough = 200;

const clockOf = ({ caseKey, metric, cycle }: Notification) => JSON.stringify([caseKey, metric, cycle]);

const onTheWay: ReadonlySet<Delivery['state']> = new Set(['leaving', 'unknown', 'accepted']);

/** It has left, or an earlier try of it has, and nobody knows what came of that. */
const mayHaveArrived = ({ state, possibleRepeat, attempts }: Delivery) => onTheWay.has(state) || possibleRepeat || attempts.some(({ outcome }) => outcome === 'unknown');

async function callOff({ store, nowMs }: Pick<Workroom, 'store' | 'nowMs'>, { id }: Delivery, because: RefusedBecause | undefined): Promise<boolean> {
	if (because === undefined) return false;
	return (await store.outbox.cancel([id], refusalReason(because), new Date(nowMs()).toISOString())).length > 0;
}

const isEnd = ({ kind }: Notification) => kind === 'resolved' || kind === 'withdrawn';

/**
 * The end of something is about to leave: alarms about it that still wait for the same person are called off, and count as
 * never told, as do those that were called off before, by whomever. One that has begun to leave meanwhile was told. Throws a
 * StoreError.
 */
export async function callOffUnheard(room: Pick<Workroom, 'store' | 'nowMs'>, { recipient }: Delivery, ending: WatchMessage): Promise<void> {
	const { outbox, cases } = room.store;
	const clocks = new Set(ending.notifications.filter(isEnd).map(clockOf));
	if (clocks.size === 0) return;
	const found = await outbox.find({ recipient, states: ['waiting', 'claimed', 'canceled', 'leaving', 'unknown', 'accepted'], limit: lookedThrough });
	const heard = new Set([ending.key, ...found.filter(mayHaveArrived).map(watchMessageOf)]);
	for (const delivery of found) {
		const key = watchMessageOf(delivery);
		if (key === undefined || heard.has(key)) continue;
		const message = await cases.message({ key });
		if (message === undefined || !message.notifications.some((one) => isAlarm(one) && clocks.has(clockOf(one)))) continue;
		const { notifications, verdicts } = await lookAgain(room, message);
		// Called off first: what is taken back without that could still leave.
		const calledOff = delivery.state === 'canceled' || (await callOff(room, delivery, refusalOf(verdicts)));
		if (calledOff) await takeBack(room, key, notifications);
	}
}
