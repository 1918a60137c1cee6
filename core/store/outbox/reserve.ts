import type { Dialect, Engine, Tx } from '../engines/engine';
import { InvalidInputError } from '../../messages';
import { toMs } from '../instant';
import type { Delivery, Outbox, Reservation, Subject } from '../port';
import { StoreError } from '../storeError';
import { placeInSubject, type Placing } from '../subjects/placeInSubject';
import { keepSubjects, lockSubjects, subjectName } from '../subjects/subjectRows';
import { refuseOptedOut } from './refuseOptedOut';
import { lockDeliveries } from './rows/lockDeliveries';
import { insertDeliveries, rewriteDeliveries } from './rows/writeDeliveries';
import { failedForCertain } from './transitions/attempts';
import { restartDelivery, startDelivery, takeAlong } from './transitions/startDelivery';
import { yieldToNewer } from './yieldToNewer';

type Asked = Parameters<Outbox['reserve']>[0][number];

/** Postgres stores neither NUL nor half of a surrogate pair, so no engine does. */
const storable = /^[^\0\p{Cs}]{1,500}$/su;
const subjectKey = /^[^\0\p{Cs}]{1,200}$/su;

function checkKeys(requests: Asked[]): void {
	if (!requests.every(({ key }) => storable.test(key))) {
		throw new InvalidInputError([{ field: 'key', message: 'An idempotency key has 1 to 500 characters and no control character NUL. Shorten it, or derive it from an ID.' }]);
	}
	if (requests.every(({ subject }) => subject === undefined || subjectKey.test(subject.key))) return;
	throw new InvalidInputError([{ field: 'subject', message: 'The key of a subject has 1 to 200 characters and no control character NUL. Shorten it, or use the ID of the record.' }]);
}

/** A key that stands for a delivery already. */
function meet(known: Delivery, asked: Asked, now: string, placing: Placing | undefined): Reservation {
	if (failedForCertain(known)) return { kind: 'reserved', delivery: restartDelivery(known, asked, now, placing) };
	if (asked.keyKind === 'business' && asked.bodyHash !== known.bodyHash) return { kind: 'conflict', delivery: known };
	if (known.state === 'waiting' && asked.start.as === 'claimed') return { kind: 'reserved', delivery: takeAlong(known, asked.start.leaseUntil, now) };
	return { kind: 'taken', delivery: known };
}

/** Where the messages of a list belong in their subjects, which are locked from now on. */
async function placeAll(tx: Tx, dialect: Dialect, requests: Asked[], now: string): Promise<(asked: Asked) => Placing | undefined> {
	const about = requests.flatMap(({ account, subject }) => (subject === undefined ? [] : [{ account, key: subject.key }]));
	if (about.length === 0) return () => undefined;
	const subjects = await lockSubjects(tx, dialect, about, toMs(now));
	return ({ account, subject }) => (subject === undefined ? undefined : placeInSubject(subjects.get(subjectName(account, subject.key))!, subject, now));
}

/** What new messages do to their subjects and to those before them; answers with each as it stands then. */
async function tellSubjects(tx: Tx, dialect: Dialect, fresh: Array<{ delivery: Delivery; placing: Placing }>, now: string): Promise<Map<string, Delivery>> {
	if (fresh.length === 0) return new Map();
	const subjects = new Map<string, Subject>();
	for (const { placing: { subject, isOver } } of fresh) {
		const name = subjectName(subject.account, subject.key);
		if (!isOver || !subjects.has(name)) subjects.set(name, subject);
	}
	await keepSubjects(tx, dialect, [...subjects.values()], toMs(now));
	const changed = await yieldToNewer(tx, dialect, fresh.map(({ delivery }) => delivery), now);
	return new Map(changed.map((delivery) => [delivery.id, delivery]));
}

/** Reserves keys: in one statement where all of them are free and none is about a subject. */
export async function reserve(engine: Engine, requests: Asked[], now: string): Promise<Reservation[]> {
	if (requests.length === 0) return [];
	checkKeys(requests);
	const { write, dialect } = engine;
	return await write(async (tx) => {
		const placingOf = await placeAll(tx, dialect, requests, now);
		const first = new Map<string, Delivery>();
		for (const asked of requests) if (!first.has(asked.id)) first.set(asked.id, startDelivery(asked, now, placingOf(asked)));
		const inserted = await insertDeliveries(tx, engine, [...first.values()]);
		const known = await lockDeliveries(tx, dialect, [...first.keys()].filter((id) => !inserted.has(id)));

		const restarted: Delivery[] = [];
		const fresh: Array<{ delivery: Delivery; placing: Placing }> = [];
		const note = (delivery: Delivery, placing: Placing | undefined) => placing && fresh.push({ delivery, placing });
		const reservations = requests.map((asked): Reservation => {
			const placing = placingOf(asked);
			if (inserted.delete(asked.id)) {
				const delivery = first.get(asked.id)!;
				known.set(asked.id, delivery);
				note(delivery, placing);
				return { kind: 'reserved', delivery };
			}
			const delivery = known.get(asked.id);
			if (delivery === undefined) throw new StoreError('unexpected', 'A key stands for a delivery with another id, or was forgotten just now. Derive ids with deliveryId and try again.');
			const reservation = meet(delivery, asked, now, placing);
			known.set(asked.id, reservation.delivery);
			if (reservation.kind === 'reserved') {
				restarted.push(reservation.delivery);
				if (failedForCertain(delivery)) note(reservation.delivery, placing);
			}
			return reservation;
		});
		await rewriteDeliveries(tx, engine, restarted);
		const changed = await tellSubjects(tx, dialect, fresh, now);
		for (const delivery of await refuseOptedOut(tx, dialect, reservations, now)) changed.set(delivery.id, delivery);
		return reservations.map(({ kind, delivery }) => ({ kind, delivery: changed.get(delivery.id) ?? delivery }));
	});
}
