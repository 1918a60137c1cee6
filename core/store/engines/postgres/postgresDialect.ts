import { sql, type RawBuilder } from 'kysely';
import type { ColumnType, Dialect } from '../engine';

function rowsOf(list: readonly object[], columns: Record<string, ColumnType>): RawBuilder<unknown> {
	const fields = Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
	return sql`(select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(${sql.join(fields)}))`;
}

/** What Postgres does in its own way, with the tables in this schema. */
export const postgresDialect = (schema: string): Dialect => ({
	rowsOf,
	async insertNew(tx, { table, columns, returning }, rows) {
		if (rows.length === 0) return new Set();
		const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
		const answer = returning === undefined ? sql`` : sql`returning ${sql.ref(returning)} as it`;
		const inserted = await sql<{ it: string }>`
			insert into ${sql.table(table)} (${names}) select ${names} from ${rowsOf(rows, columns)} as r on conflict do nothing ${answer}`.execute(tx);
		return new Set(inserted.rows.map(({ it }) => it));
	},
	forUpdate: sql`for update`,
	forUpdateSkipLocked: sql`for update skip locked`,
	async beginMigrations(tx) {
		// One number for every store of this package in this database; migrating is rare, so they may wait for each other.
		await sql`select pg_advisory_xact_lock(7710468, 1)`.execute(tx);
		// Looked up first: `if not exists` asks for the right to make schemas even when there is nothing to make.
		const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(tx);
		if (rows.length === 0) await sql`create schema ${sql.ref(schema)}`.execute(tx);
	},
});
