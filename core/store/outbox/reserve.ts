import type { Engine } from '../engines/engine';
import { InvalidInputError } from '../../messages';
import type { Delivery, Outbox, Reservation } from '../port';
import { StoreError } from '../storeError';
import { lockDeliveries } from './rows/lockDeliveries';
import { insertDeliveries, rewriteDeliveries } from './rows/writeDeliveries';
import { failedForCertain } from './transitions/attempts';
import { restartDelivery, startDelivery, takeAlong } from './transitions/startDelivery';

type Asked = Parameters<Outbox['reserve']>[0][number];

/** Postgres stores neither NUL nor half of a surrogate pair, so no engine does. */
const storable = /^[^\0\p{Cs}]{1,500}$/su;

function checkKeys(requests: Asked[]): void {
	if (requests.every(({ key }) => storable.test(key))) return;
	throw new InvalidInputError([{ field: 'key', message: 'An idempotency key has 1 to 500 characters and no control character NUL. Shorten it, or derive it from an ID.' }]);
}

/** A key that stands for a delivery already. */
function meet(known: Delivery, asked: Asked, now: string): Reservation {
	if (failedForCertain(known)) return { kind: 'reserved', delivery: restartDelivery(known, asked, now) };
	if (asked.keyKind === 'business' && asked.bodyHash !== known.bodyHash) return { kind: 'conflict', delivery: known };
	if (known.state === 'waiting' && asked.start.as === 'claimed') return { kind: 'reserved', delivery: takeAlong(known, asked.start.leaseUntil, now) };
	return { kind: 'taken', delivery: known };
}

/** Reserves keys: in one statement where all of them are free. */
export async function reserve({ write, dialect }: Engine, requests: Asked[], now: string): Promise<Reservation[]> {
	if (requests.length === 0) return [];
	checkKeys(requests);
	return await write(async (tx) => {
		const first = new Map<string, Delivery>();
		for (const asked of requests) if (!first.has(asked.id)) first.set(asked.id, startDelivery(asked, now));
		const inserted = await insertDeliveries(tx, dialect, [...first.values()]);
		const known = await lockDeliveries(tx, dialect, [...first.keys()].filter((id) => !inserted.has(id)));

		const restarted: Delivery[] = [];
		const reservations = requests.map((asked): Reservation => {
			if (inserted.delete(asked.id)) {
				const delivery = first.get(asked.id)!;
				known.set(asked.id, delivery);
				return { kind: 'reserved', delivery };
			}
			const delivery = known.get(asked.id);
			if (delivery === undefined) throw new StoreError('unexpected', 'A key stands for a delivery with another id, or was forgotten just now. Derive ids with deliveryId and try again.');
			const reservation = meet(delivery, asked, now);
			known.set(asked.id, reservation.delivery);
			if (reservation.kind === 'reserved') restarted.push(reservation.delivery);
			return reservation;
		});
		await rewriteDeliveries(tx, dialect, restarted);
		return reservations;
	});
}
