import { sql } from 'kysely';
import type { Dialect } from '../engine';
import { insertNew } from './insertNew';

/** What SQLite does in its own way. */
export const sqliteDialect: Dialect = {
	rowsOf(list, columns) {
		// Arrays instead of objects: SQLite finds an element by its place faster than by its name.
		const names = Object.keys(columns);
		const json = JSON.stringify(list.map((row) => names.map((name) => (row as Record<string, unknown>)[name] ?? null)));
		const fields = names.map((name, index) => sql`value ->> ${sql.lit(index)} as ${sql.ref(name)}`);
		return sql`(select ${sql.join(fields)} from json_each(${json}))`;
	},
	insertNew,
	forUpdate: sql``,
	forUpdateSkipLocked: sql``,
	// Every transaction that writes is the only one.
	async beginMigrations() {},
};
