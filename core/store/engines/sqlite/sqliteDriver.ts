import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type Kysely, type QueryResult } from 'kysely';
import { retryWhileBusy } from './retryWhileBusy';

/** Statements that stay prepared; ours are fewer, and the rest are those of searches. */
const preparedAtMost = 200;

/** One connection, whose statements stay prepared. */
class SqliteConnection implements DatabaseConnection {
	private readonly prepared = new Map<string, { statement: StatementSync; answersRows: boolean }>();

	constructor(readonly database: DatabaseSync) {}

	private prepare(sql: string) {
		const known = this.prepared.get(sql);
		if (known !== undefined) return known;
		const statement = this.database.prepare(sql);
		const entry = { statement, answersRows: statement.columns().length > 0 };
		if (this.prepared.size >= preparedAtMost) this.prepared.delete(this.prepared.keys().next().value!);
		this.prepared.set(sql, entry);
		return entry;
	}

	async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
		const { statement, answersRows } = this.prepare(sql);
		const values = parameters as SQLInputValue[];
		if (answersRows) return { rows: statement.all(...values) as R[] };
		const { changes } = statement.run(...values);
		return { rows: [], numAffectedRows: BigInt(changes) };
	}

	// eslint-disable-next-line require-yield
	async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
		throw new Error('The embedded store does not stream.');
	}
}

/**
 * Kysely's driver over node:sqlite: one connection, which kysely hands to one user at a time, since the adapter says that there
 * is only one. A transaction is a writer from its first statement on (BEGIN IMMEDIATE), so it never finds half-way that
 * somebody else has written.
 */
class SqliteDriver implements Driver {
	private readonly connection: SqliteConnection;

	constructor(
		private readonly database: DatabaseSync,
		private readonly waitUntilMs: () => number,
	) {
		this.connection = new SqliteConnection(database);
	}

	async init(): Promise<void> {}

	async acquireConnection(): Promise<DatabaseConnection> {
		return this.connection;
	}

	async releaseConnection(): Promise<void> {}

	async beginTransaction(): Promise<void> {
		await retryWhileBusy(() => this.database.exec('begin immediate'), this.waitUntilMs());
	}

	async commitTransaction(): Promise<void> {
		this.database.exec('commit');
	}

	async rollbackTransaction(): Promise<void> {
		// Some failures, a full disk for one, have ended the transaction already.
		if (this.database.isTransaction) this.database.exec('rollback');
	}

	async destroy(): Promise<void> {
		if (this.database.isOpen) this.database.close();
	}
}

/** Kysely's dialect for an open node:sqlite database; `waitUntilMs` says how long the transaction that begins may wait for other processes. */
export function sqliteKyselyDialect(database: DatabaseSync, waitUntilMs: () => number): Dialect {
	return {
		createDriver: () => new SqliteDriver(database, waitUntilMs),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createAdapter: () => new SqliteAdapter(),
		createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
	};
}
