import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { CaseRow } from '../engines/tables';
import type { CaseQuery, HeldCase, Watched } from '../port';
import { noFacts } from './caseRow';
import { ownedBy } from './change';
import { holdCases } from './holdCases';
import type { PolicyShelf } from './policyShelf';

/** The longest list that one search answers with. */
const foundAtMost = 1_000;

/** Searches cases, in the order of their keys. */
export async function find({ read, dialect }: Engine, shelf: PolicyShelf, query: CaseQuery): Promise<HeldCase[]> {
	const { keys, isOpen, changedFrom, limit, after } = query;
	if (keys?.length === 0) return [];
	return await read(async (db) => {
		const filters = [
			ownedBy(query),
			sql`facts <> ${noFacts}`,
			...(keys === undefined ? [] : [sql`key in (select r.key from ${dialect.rowsOf(keys.map((key) => ({ key })), { key: 'text' })} as r)`]),
			...(isOpen === undefined ? [] : [isOpen ? sql`is_open = 1` : sql`is_open = 0`]),
			...(changedFrom === undefined ? [] : [sql`changed_at >= ${changedFrom}`]),
			...(after === undefined ? [] : [sql`key > ${after}`]),
		];
		const { rows } = await sql<CaseRow>`select * from sla_cases where ${sql.join(filters, sql` and `)} order by key limit ${Math.min(limit, foundAtMost)}`.execute(db);
		return await holdCases(db, dialect, shelf, rows);
	});
}

/** Counts what is due. */
export async function countDue({ read }: Engine, watched: Watched, now: number): Promise<number> {
	return await read(async (db) => {
		const { rows } = await sql<{ count: number }>`select count(*) as count from sla_cases where ${ownedBy(watched)} and next_due_at <= ${now}`.execute(db);
		return rows[0]!.count;
	});
}
