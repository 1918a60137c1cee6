import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Delivery, Sweep } from '../port';
import { forgetPairs, pairsToForget } from '../senders/pairRows';
import { toDelivery } from './rows/deliveryRow';
import { keepTransitions } from './rows/keepTransitions';
import { expire, giveUp, lose, reclaim } from './transitions/endDelivery';

/** What has lasted too long, each kind in the words of an index. */
const overdueAt = (nowMs: number) => ({
	claimed: sql`deliveries where state = 'claimed' and lease_until <= ${nowMs}`,
	leaving: sql`deliveries where state = 'leaving' and lease_until <= ${nowMs}`,
	unknown: sql`deliveries where state = 'unknown' and grace_until <= ${nowMs}`,
	useless: sql`deliveries where state = 'waiting' and useful_until <= ${nowMs}`,
	pairs: pairsToForget(nowMs),
});

/** Of which kinds there is anything. */
async function lookFor({ read }: Engine, overdue: ReturnType<typeof overdueAt>): Promise<Set<string>> {
	const looks = Object.entries(overdue).map(([kind, rowsOf]) => sql`select ${sql.lit(kind)} as kind where exists (select 1 from ${rowsOf})`);
	const { rows } = await read((db) => sql<{ kind: string }>`${sql.join(looks, sql` union all `)}`.execute(db));
	return new Set(rows.map(({ kind }) => kind));
}

/**
 * Ends what has lasted too long. Looked for first, since a change that finds nothing costs every process as much as one that
 * finds something. Each kind is a transaction of its own, so that none of them keeps others waiting for long.
 */
export async function sweep(engine: Engine, limit: number, now: string): Promise<Sweep> {
	const { write, dialect } = engine;
	const nowMs = toMs(now);
	const overdue = overdueAt(nowMs);
	const there = await lookFor(engine, overdue);
	const each = async (isThere: boolean, rowsOf: RawBuilder<unknown>, step: typeof reclaim): Promise<Delivery[]> => {
		if (!isThere) return [];
		return await write(async (tx) => {
			const { rows } = await sql<DeliveryRow>`select * from ${rowsOf} order by id limit ${limit} ${dialect.forUpdateSkipLocked}`.execute(tx);
			const transitions = rows.map((row) => step(toDelivery(row), now));
			await keepTransitions(tx, dialect, transitions, now);
			return transitions.map(({ delivery }) => delivery);
		});
	};
	const reclaimed = await each(there.has('claimed'), overdue.claimed, reclaim);
	const lost = await each(there.has('leaving'), overdue.leaving, lose);
	// What has just been reclaimed or lost may be at the next end already.
	const ended = await each(there.has('unknown') || lost.length > 0, overdue.unknown, giveUp);
	const expired = await each(there.has('useless') || reclaimed.length > 0, overdue.useless, expire);
	if (there.has('pairs')) await write((tx) => forgetPairs(tx, dialect, limit, nowMs));
	const sentAgain = ended.filter(({ state }) => state === 'waiting').length;
	return { reclaimed: reclaimed.length, lost: lost.length, givenUp: ended.length - sentAgain, sentAgain, expired: expired.length };
}
