import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './tables';

/** How a column of a list is read: in both engines these names mean the same. */
export type ColumnType = 'text' | 'integer' | 'bigint' | 'double precision';

/** A table into which many rows go at once. */
export interface IntoTable {
	table: keyof Tables;
	columns: Record<string, ColumnType>;
	/** A column of which is told what was inserted, usually the key. */
	returning?: string;
}

/** The places in which the two engines differ. Everything else is written once. */
export interface Dialect {
	/** A list of objects as rows, sent as one parameter: `from ${rowsOf(list, { id: 'text' })} as r`. */
	rowsOf(list: object[], columns: Record<string, ColumnType>): RawBuilder<unknown>;
	/** Inserts the rows whose key is free, in their order, and answers with what the column `returning` holds of those. */
	insertNew(tx: Tx, into: IntoTable, rows: readonly object[]): Promise<Set<string>>;
	/** Locks the rows of a select until the transaction ends; SQLite has one writer at a time anyway. */
	forUpdate: RawBuilder<unknown>;
	/** The same, leaving out rows that another transaction holds. */
	forUpdateSkipLocked: RawBuilder<unknown>;
	/** Makes room for the tables, and lets one process at a time migrate, until the transaction ends. */
	beginMigrations(tx: Tx): Promise<void>;
}

/** A transaction that may change something. */
export type Tx = Transaction<Tables>;

/** A database that is open. Both verbs throw a StoreError. */
export interface Engine {
	readonly name: 'sqlite' | 'postgres';
	readonly dialect: Dialect;
	/** Runs a change: all of it or nothing. It may run again from the start after a deadlock, so it must only touch the database. */
	write<T>(change: (tx: Tx) => Promise<T>): Promise<T>;
	/** Runs a change of the tables themselves, which may take as long as they are large. */
	rebuild<T>(change: (tx: Tx) => Promise<T>): Promise<T>;
	/** Runs a query that changes nothing. */
	read<T>(query: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
	/** Overwrites what it still keeps of deleted rows, as far as it can. */
	forgetDeleted(): Promise<void>;
	close(): Promise<void>;
}
