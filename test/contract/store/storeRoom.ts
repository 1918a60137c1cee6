import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreConfig } from '../../../core/store';
import { startPostgres } from '../../../dev/startPostgres';

/** An engine under test: every store that it hands out is empty and its own. */
export interface StoreRoom {
	name: 'sqlite' | 'postgres';
	newConfig(): StoreConfig;
	stop(): Promise<void>;
}

/** SQLite in a temporary folder. */
export async function sqliteRoom(): Promise<StoreRoom> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-sqlite-'));
	let stores = 0;
	return {
		name: 'sqlite',
		newConfig: () => ({ engine: 'sqlite', file: join(folder, `${++stores}`, 'store.db'), busyTimeoutMs: 60_000 }),
		stop: async () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** A real Postgres, with one schema for each store. */
export async function postgresRoom(): Promise<StoreRoom> {
	const { port, user, password, stop } = await startPostgres();
	let stores = 0;
	return {
		name: 'postgres',
		newConfig: () => ({ engine: 'postgres', host: '127.0.0.1', port, database: 'postgres', user, password, ssl: false, schema: `Test ${++stores}`, maxConnections: 3, busyTimeoutMs: 60_000 }),
		stop,
	};
}
