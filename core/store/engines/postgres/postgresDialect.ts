import { sql } from 'kysely';
import type { Dialect } from '../engine';

/** What Postgres does in its own way, with the tables in this schema. */
export const postgresDialect = (schema: string): Dialect => ({
	rowsOf(list, columns) {
		const fields = Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
		return sql`(select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(${sql.join(fields)}))`;
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
