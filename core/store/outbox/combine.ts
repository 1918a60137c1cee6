import { sql } from 'kysely';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Delivery, DigestRequest } from '../port';
import { subjectReasons } from '../subjects/subjectReasons';
import { toDelivery } from './rows/deliveryRow';
import { changeDeliveries, insertDeliveries } from './rows/writeDeliveries';
import { startDelivery } from './transitions/startDelivery';

/** Everything that waits for this recipient from this number, locked; of what is claimed only what the caller holds. */
async function lockWaiting(tx: Tx, { forUpdate }: Dialect, { account, phoneNumberId, recipient, claims }: DigestRequest): Promise<Delivery[]> {
	const { rows } = await sql<DeliveryRow>`
		select * from deliveries where account = ${account} and phone_number_id = ${phoneNumberId} and recipient = ${recipient} and state in ('waiting', 'claimed')
		order by id ${forUpdate}`.execute(tx);
	const held = new Map(claims.map(({ id, fence }) => [id, fence]));
	return rows.map(toDelivery).filter(({ id, fence, state }) => state === 'waiting' || held.get(id) === fence);
}

/** The messages that earlier digests, which did not get away either, stand for. */
async function membersOf(tx: Tx, { rowsOf }: Dialect, digests: Delivery[]): Promise<Delivery[]> {
	if (digests.length === 0) return [];
	const { rows } = await sql<DeliveryRow>`
		select * from deliveries where digest_id is not null and digest_id in (select r.id from ${rowsOf(digests.map(({ id }) => ({ id })), { id: 'text' })} as r)`.execute(tx);
	return rows.map(toDelivery);
}

/** Those that were written down together come due one after the other, in their order. */
const isOlder = (left: Delivery, right: Delivery) => toMs(left.createdAt) - toMs(right.createdAt) || toMs(left.dueAt) - toMs(right.dueAt) || (left.id < right.id ? -1 : 1);

/** Lets messages to one recipient go as one. */
export async function combine(engine: Engine, request: DigestRequest, now: string): Promise<Delivery | undefined> {
	const { write, dialect } = engine;
	return await write(async (tx) => {
		const waiting = (await lockWaiting(tx, dialect, request)).filter((delivery) => delivery.combines !== undefined || request.fits(delivery));
		if (waiting.length < 2) return undefined;
		const digests = waiting.filter(({ combines }) => combines !== undefined);
		const members = [...waiting.filter(({ combines }) => combines === undefined), ...(await membersOf(tx, dialect, digests))].sort(isOlder);
		const digest: Delivery = { ...startDelivery(request.write(members), now), combines: members.length };
		if ((await insertDeliveries(tx, engine, [digest])).size === 0) return undefined;
		const reason = { ...subjectReasons.inDigest, details: { digestId: digest.id } };
		const away = { state: 'canceled', reason, leaseUntil: undefined, updatedAt: now } as const;
		await changeDeliveries(tx, dialect, [...members.map((member) => ({ ...member, ...away, digestId: digest.id })), ...digests.map((earlier) => ({ ...earlier, ...away }))]);
		return digest;
	});
}
