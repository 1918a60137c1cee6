import { sql } from 'kysely';
import type { Engine, Tx, Dialect } from '../engines/engine';
import { toMs } from '../instant';
import type { Claim, Departure } from '../port';
import { anyGuardStops, guards } from './guards';

/** Calls off those claims that a guard has stopped. */
async function callOff(tx: Tx, { rowsOf }: Dialect, claims: Claim[], now: string): Promise<void> {
	for (const { stops, reason } of guards) {
		await sql`
			update deliveries set state = 'canceled', reason = ${JSON.stringify(reason)}, lease_until = null, updated_at = ${toMs(now)}
			from ${rowsOf(claims, { id: 'text', fence: 'integer' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state = 'claimed' and ${stops}`.execute(tx);
	}
}

/** Marks claims as leaving: in one statement where all of them are held and no guard stops one. */
export async function begin({ write, dialect }: Engine, claims: Claim[], leaseUntil: string, now: string): Promise<Departure[]> {
	if (claims.length === 0) return [];
	const { rowsOf } = dialect;
	return await write(async (tx) => {
		const { rows } = await sql<{ id: string; fence: number }>`
			update deliveries set state = 'leaving', lease_until = ${toMs(leaseUntil)}, updated_at = ${toMs(now)}
			from ${rowsOf(claims, { id: 'text', fence: 'integer' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state = 'claimed' and not ${anyGuardStops}
			returning deliveries.id as id, deliveries.fence as fence`.execute(tx);
		// Each row lets one claim through, even when the list holds the claim twice.
		const leaving = new Map(rows.map(({ id, fence }) => [id, fence]));
		const departures = claims.map(({ id, fence }): Departure => (leaving.get(id) === fence && leaving.delete(id) ? 'leaving' : 'superseded'));
		if (!departures.includes('superseded')) return departures;

		const stopped = claims.filter((_, index) => departures[index] === 'superseded');
		await callOff(tx, dialect, stopped, now);
		const canceled = await sql<{ id: string }>`
			select id from deliveries where state = 'canceled' and id in (select r.id from ${rowsOf(stopped, { id: 'text' })} as r)`.execute(tx);
		const calledOff = new Set(canceled.rows.map(({ id }) => id));
		return departures.map((departure, index) => (departure === 'superseded' && calledOff.has(claims[index]!.id) ? 'canceled' : departure));
	});
}
