import { sql } from 'kysely';
import type { Dialect, Engine, Tx } from '../engines/engine';
import { StoreError } from '../storeError';
import type { Migration } from './migration';
import { migrations as all } from './migrations';

/** The newest step that the database has seen; makes the list of steps when there is none. */
async function currentVersion(tx: Tx): Promise<number> {
	await sql`create table if not exists migrations (version integer primary key, name text not null)`.execute(tx);
	const { rows } = await sql<{ version: number | null }>`select max(version) as version from migrations`.execute(tx);
	return rows[0]?.version ?? 0;
}

/** The steps that the database has not seen. Throws a StoreError of kind newerSchema when it has seen one that is not known here. */
async function stepsAhead(tx: Tx, dialect: Dialect, migrations: readonly Migration[]): Promise<Migration[]> {
	await dialect.beginMigrations(tx);
	const newest = migrations.at(-1)?.version ?? 0;
	const current = await currentVersion(tx);
	if (current > newest) {
		throw new StoreError(
			'newerSchema',
			`The store has schema version ${current}, and this version of n8n-nodes-whatsapp-ops knows versions up to ${newest}. Update the package on every n8n that uses this store.`,
		);
	}
	return migrations.filter(({ version }) => version > current);
}

/**
 * Brings the tables up to date, in one transaction that only one process at a time can be in. Throws a StoreError of kind
 * newerSchema, and changes nothing, when a newer version of this package has been here.
 */
export async function migrate({ write, rebuild, dialect }: Engine, migrations: readonly Migration[] = all): Promise<void> {
	// Mostly there is nothing to do, and whether the database answers at all is soon known.
	if ((await write((tx) => stepsAhead(tx, dialect, migrations))).length === 0) return;
	await rebuild(async (tx) => {
		for (const { version, name, statements } of await stepsAhead(tx, dialect, migrations)) {
			for (const statement of statements) await statement.execute(tx);
			await sql`insert into migrations (version, name) values (${version}, ${name})`.execute(tx);
		}
	});
}
