import type { Dialect, Tx } from '../../engines/engine';
import { addEvents } from '../../events/addEvents';
import { toMs } from '../../instant';
import type { Delivery, NewEvent } from '../../port';
import type { Transition } from '../transitions/transition';
import { releaseEnds } from './releaseEnds';
import { changeDeliveries } from './writeDeliveries';

/** What somebody who reads the event needs, also after the delivery itself was forgotten. */
function toEvent(delivery: Delivery, kind: 'failed' | 'unknown', now: string): NewEvent {
	const { id, account, key, phoneNumberId, recipient, fence, state, reason, context, source, attemptCount, possibleRepeat, messageId } = delivery;
	return {
		name: [kind, id, fence, toMs(now)].join('|'),
		kind,
		account,
		deliveryId: id,
		occurredAt: now,
		details: { key, phoneNumberId, recipient, state, reason, context, source, attemptCount, possibleRepeat, messageId },
	};
}

/** Writes down the steps of locked deliveries and what they tell. Of several steps of one delivery the last one is written. */
export async function keepTransitions(tx: Tx, dialect: Dialect, transitions: Transition[], now: string): Promise<void> {
	const changed = new Map(transitions.filter((step) => step.changed).map(({ delivery }) => [delivery.id, delivery]));
	await changeDeliveries(tx, dialect, [...changed.values()]);
	await releaseEnds(tx, dialect, [...changed.values()], now);
	await addEvents(tx, dialect, transitions.flatMap(({ delivery, tells }) => (tells === undefined ? [] : [toEvent(delivery, tells, now)])));
}
