import { sql } from 'kysely';
import type { Engine, Tx, Dialect } from '../engines/engine';
import { toMs } from '../instant';
import type { Claim, Departure } from '../port';
import { anyGuardStops, guards } from './guards';
import { keepTransitions } from './rows/keepTransitions';
import { lockDeliveries } from './rows/lockDeliveries';
import { expire, isUseless } from './transitions/endDelivery';

/** Calls off those claims that a guard has stopped. */
async function callOff(tx: Tx, { rowsOf }: Dialect, claims: Claim[], now: string): Promise<void> {
	for (const { stops, reason } of guards) {
		await sql`
			update deliveries set state = 'canceled', reason = ${JSON.stringify(reason)}, lease_until = null, updated_at = ${toMs(now)}
			from ${rowsOf(claims, { id: 'text', fence: 'integer' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state = 'claimed' and ${stops}`.execute(tx);
	}
}

/** Ends the others: what a guard has stopped is called off, what is of no use any more has failed. Answers with what became of each. */
async function end(tx: Tx, dialect: Dialect, claims: Claim[], now: string): Promise<Departure[]> {
	await callOff(tx, dialect, claims, now);
	const known = await lockDeliveries(tx, dialect, claims.map(({ id }) => id));
	const useless = new Map(claims.flatMap(({ id, fence }) => {
		const delivery = known.get(id);
		return delivery?.state === 'claimed' && delivery.fence === fence && isUseless(delivery, now) ? [[id, expire(delivery, now)]] : [];
	}));
	await keepTransitions(tx, dialect, [...useless.values()], now);
	return claims.map(({ id }) => (useless.has(id) ? 'expired' : known.get(id)?.state === 'canceled' ? 'canceled' : 'superseded'));
}

/** Marks claims as leaving: in one statement where all of them are held, of use, and no guard stops one. */
export async function begin({ write, dialect }: Engine, claims: Claim[], leaseUntil: string, now: string): Promise<Departure[]> {
	if (claims.length === 0) return [];
	const { rowsOf } = dialect;
	return await write(async (tx) => {
		const { rows } = await sql<{ id: string; fence: number }>`
			update deliveries set state = 'leaving', lease_until = ${toMs(leaseUntil)}, updated_at = ${toMs(now)}
			from ${rowsOf(claims, { id: 'text', fence: 'integer' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state = 'claimed'
				and (deliveries.useful_until is null or deliveries.useful_until > ${toMs(now)}) and not ${anyGuardStops}
			returning deliveries.id as id, deliveries.fence as fence`.execute(tx);
		// Each row lets one claim through, even when the list holds the claim twice.
		const leaving = new Map(rows.map(({ id, fence }) => [id, fence]));
		const isLeaving = claims.map(({ id, fence }) => leaving.get(id) === fence && leaving.delete(id));
		if (!isLeaving.includes(false)) return claims.map(() => 'leaving');

		const ended = await end(tx, dialect, claims.filter((_, index) => !isLeaving[index]), now);
		return isLeaving.map((leaves) => (leaves ? 'leaving' : ended.shift()!));
	});
}
