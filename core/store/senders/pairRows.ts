import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { PairRow } from '../engines/tables';
import { isFromAhead } from '../isFromAhead';
import { newPairBudget, paidAt, pairInStep, type PairBudget } from '../budgets/pairBudget';

/** What is known of one sender and one recipient. */
export interface Pair {
	budget: PairBudget;
	/** The instants booked, oldest first: as many and for as long as any throttle has asked for. */
	booked: number[];
	keepMost: number;
	keepWithinMs: number;
}

/** Kept for a throttle that is set later. */
const keptAnyway = { most: 64, withinMs: 3_600_000 };

const columns = {
	recipient: 'text',
	burst_since: 'bigint',
	burst: 'integer',
	paused_until: 'bigint',
	no_burst_until: 'bigint',
	booked: 'text',
	keep_most: 'integer',
	keep_within: 'bigint',
	forget_at: 'bigint',
} as const;

/** A recipient to whom nothing was sent. */
export function newPair(): Pair {
	return { budget: newPairBudget, booked: [], keepMost: keptAnyway.most, keepWithinMs: keptAnyway.withinMs };
}

function toPair(row: PairRow, now: number): Pair {
	return {
		budget: pairInStep({ burstSince: row.burst_since, burst: row.burst, pausedUntil: row.paused_until, noBurstUntil: row.no_burst_until }, now),
		booked: (JSON.parse(row.booked) as number[]).filter((at) => !isFromAhead(at, now)),
		keepMost: row.keep_most,
		keepWithinMs: row.keep_within,
	};
}

function toPairRow(recipient: string, { budget, booked, keepMost, keepWithinMs }: Pair, now: number): Omit<PairRow, 'sender'> {
	const kept = booked.filter((at) => at > now - keepWithinMs).slice(-keepMost);
	return {
		recipient,
		burst_since: budget.burstSince,
		burst: budget.burst,
		paused_until: budget.pausedUntil,
		no_burst_until: budget.noBurstUntil,
		booked: JSON.stringify(kept),
		keep_most: keepMost,
		keep_within: keepWithinMs,
		forget_at: Math.max(paidAt(budget), budget.noBurstUntil, (kept.at(-1) ?? 0) + keepWithinMs),
	};
}

/** Reads pairs of a sender that is locked. */
export async function readPairs(tx: Tx, { rowsOf }: Dialect, sender: string, recipients: string[], now: number): Promise<Map<string, Pair>> {
	const wanted = [...new Set(recipients)].map((recipient) => ({ recipient }));
	const { rows } = await sql<PairRow>`
		select * from pairs where sender = ${sender} and recipient in (select r.recipient from ${rowsOf(wanted, { recipient: 'text' })} as r)`.execute(tx);
	return new Map(rows.map((row) => [row.recipient, toPair(row, now)]));
}

/** Writes down pairs of a sender that is locked. */
export async function keepPairs(tx: Tx, { rowsOf }: Dialect, sender: string, pairs: Map<string, Pair>, now: number): Promise<void> {
	if (pairs.size === 0) return;
	const rows = [...pairs].map(([recipient, pair]) => toPairRow(recipient, pair, now));
	const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
	const changes = sql.join(Object.keys(columns).slice(1).map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`));
	await sql`
		insert into pairs (sender, ${names}) select ${sender}, ${names} from ${rowsOf(rows, columns)} as r
		where true on conflict (sender, recipient) do update set ${changes}`.execute(tx);
}

/** Pairs that say nothing any more. */
export const pairsToForget = (nowMs: number) => sql`pairs where forget_at < ${nowMs}`;

/** Forgets them, oldest first. */
export async function forgetPairs(tx: Tx, { forUpdateSkipLocked }: Dialect, limit: number, nowMs: number): Promise<void> {
	await sql`
		delete from pairs where (sender, recipient) in (
			select sender, recipient from ${pairsToForget(nowMs)} order by forget_at limit ${limit} ${forUpdateSkipLocked}
		)`.execute(tx);
}
