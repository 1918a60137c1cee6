import { AsyncLocalStorage } from 'node:async_hooks';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, statSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, Kysely } from 'kysely';
import { InvalidInputError } from '../../../messages';
import type { SqliteConfig } from '../../storeConfig';
import { StoreError } from '../../storeError';
import type { Engine } from '../engine';
import type { Tables } from '../tables';
import { GroupSync } from './groupSync';
import { retryWhileBusy } from './retryWhileBusy';
import { sqliteDialect } from './sqliteDialect';
import { sqliteKyselyDialect } from './sqliteDriver';
import { goneError, toSqliteError } from './toSqliteError';

/** Makes the file and its folder for nobody but this user: phone numbers and messages are in it. */
function makeFile(file: string): void {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	// One that is there is left alone: to close it here would end every lock that another connection of this process has on it.
	if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/**
 * Writers and readers do not stop each other (WAL). SQLite itself does not wait for the disk at a commit (NORMAL): it would
 * hold up this process, and every execution in it, for each of them.
 */
async function openDatabase(file: string, busyTimeoutMs: number): Promise<DatabaseSync> {
	const database = new DatabaseSync(file, { timeout: 20 });
	try {
		// Processes that start together dispute the change to WAL, for which SQLite does not wait.
		await retryWhileBusy(() => database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma temp_store = memory;'), performance.now() + busyTimeoutMs);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Opens a SQLite file as an engine. */
export async function openSqlite({ file, busyTimeoutMs = 10_000 }: SqliteConfig): Promise<Engine> {
	const inOurWords = (error: unknown) => (error instanceof InvalidInputError ? error : toSqliteError(error, file));
	let database: DatabaseSync;
	let opened: Stats;
	try {
		makeFile(file);
		database = await openDatabase(file, busyTimeoutMs);
		opened = statSync(file);
	} catch (error) {
		throw inOurWords(error);
	}
	// What is marked as leaving must still be marked after a power cut, so a change counts once the log is on the disk.
	let log: FileHandle | undefined;
	let logHadName = false;
	const disk = new GroupSync(async () => {
		// It is there after the first change, and stays while this connection is open.
		log ??= await open(`${file}-wal`, 'r+');
		await log.datasync();
		// Into files that have lost their names one can write on, until this process ends and everything is gone. SQLite itself looks only where it keeps no log.
		// To ask without waiting costs some microseconds, and several times as much with it.
		const there = statSync(file, { throwIfNoEntry: false });
		const { nlink } = fstatSync(log.fd);
		// File systems over a network number files anew, and some count no names; neither means that a file is gone.
		const isReplaced = there?.ino !== opened.ino && there?.birthtimeMs !== opened.birthtimeMs;
		if (isReplaced || (logHadName && nlink === 0)) throw goneError(file);
		logHadName ||= nlink > 0;
	});
	// Counted from the asking: with many in line, the last one would wait for as many times as long.
	const waitUntilMs = new AsyncLocalStorage<number>();
	const db = new Kysely<Tables>({ dialect: sqliteKyselyDialect(database, () => waitUntilMs.getStore()!) });
	const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
		if (!database.isOpen) throw new StoreError('closed', 'The store was closed. Open it again.');
		try {
			return await work();
		} catch (error) {
			throw inOurWords(error);
		}
	};
	const write: Engine['write'] = (change) =>
		guarded(async () => {
			const answer = await waitUntilMs.run(performance.now() + busyTimeoutMs, () => db.transaction().execute(change));
			await disk.reached();
			return answer;
		});
	return {
		name: 'sqlite',
		dialect: sqliteDialect,
		write,
		rebuild: write,
		read: (query) => guarded(() => query(db)),
		// Writes the file anew, without the free pages, and empties the log.
		forgetDeleted: () =>
			guarded(async () => {
				const untilMs = performance.now() + busyTimeoutMs;
				await db.connection().execute(() => retryWhileBusy(() => database.exec('vacuum'), untilMs));
				await db.executeQuery(CompiledQuery.raw('pragma wal_checkpoint(truncate)'));
			}),
		async close() {
			await db.destroy();
			await log?.close();
		},
	};
}
