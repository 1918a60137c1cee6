import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { StoreConfig } from '../../../core/store';
import type { Engine } from '../../../core/store/engines/engine';
import { openPostgres } from '../../../core/store/engines/postgres/openPostgres';
import { openSqlite } from '../../../core/store/engines/sqlite/openSqlite';

/** A store without its words, for tests that look at what lies in it. */
export const openEngine = async (config: StoreConfig): Promise<Engine> => (config.engine === 'sqlite' ? await openSqlite(config) : openPostgres(config));

/** The names of all tables. */
export async function tablesOf({ name, read }: Engine): Promise<string[]> {
	return await read(async (db) => {
		const { rows } = await sql<{ name: string }>`${name === 'sqlite' ? sql`select name from sqlite_master where type = 'table'` : sql`select table_name as name from information_schema.tables where table_schema = current_schema()`}`.execute(db);
		return rows.map((row) => row.name);
	});
}

/** All that a store holds, as text: every row, and for SQLite every byte of its files. */
export async function everythingIn(config: StoreConfig): Promise<string> {
	const engine = await openEngine(config);
	try {
		const tables = await tablesOf(engine);
		const rows = await engine.read(async (db) => {
			const read: unknown[] = [];
			for (const table of tables) read.push((await sql`select * from ${sql.table(table)}`.execute(db)).rows);
			return read;
		});
		const files = config.engine === 'sqlite' ? ['', '-wal'].map((end) => readFileSync(`${config.file}${end}`, 'latin1')) : [];
		return [JSON.stringify(rows), ...files].join('\n');
	} finally {
		await engine.close();
	}
}
