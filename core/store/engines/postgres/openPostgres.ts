import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types, type ClientBase } from 'pg';
import type { PostgresConfig } from '../../storeConfig';
import { StoreError } from '../../storeError';
import type { Engine, Tx } from '../engine';
import type { Tables } from '../tables';
import { answered, answeringPool } from './answering';
import { postgresDialect } from './postgresDialect';
import { isConflict, isDropped, toPostgresError } from './toPostgresError';

/** A change that was chosen to give way is tried so often; one that met a connection that had ended unnoticed, until it has met all of them. */
const triesAtMost = 5;

/** Ours: no other tables of the same database can be meant. */
const defaultSchema = 'whatsapp_ops';

const connectTimeoutMs = 10_000;

/** To build an index or to vacuum takes as long as the tables are large. */
const rebuildTimeoutMs = 60 * 60_000;

const int8 = 20;

/** Our whole numbers are instants and counters, which a JavaScript number holds exactly. */
const numbersForInt8: { getTypeParser: typeof types.getTypeParser } = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') => (oid === int8 ? Number : types.getTypeParser(oid, format as 'text'))) as typeof types.getTypeParser,
};

/**
 * A message that is marked as leaving must still be marked after a power cut, also where the server is set to answer before it
 * has written. And what a process has locked that is gone without a word must not stay locked for hours; twice as long as an
 * answer may take, for one that was only held up.
 */
async function prepareConnection(client: ClientBase, schema: string, busyTimeoutMs: number, answerTimeoutMs: number): Promise<void> {
	const answer = client.query(
		`select set_config('search_path', $1, false), set_config('lock_timeout', $2, false), set_config('idle_in_transaction_session_timeout', $3, false),
			set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)`,
		[client.escapeIdentifier(schema), String(busyTimeoutMs), String(2 * answerTimeoutMs)],
	);
	await answered(client, answerTimeoutMs, answer);
}

/** Opens connections to Postgres as they are needed, as an engine. */
export function openPostgres(config: PostgresConfig): Engine {
	const { host, port, database, user, password, ssl, maxConnections, schema = defaultSchema, busyTimeoutMs = 10_000, answerTimeoutMs = Math.max(30_000, 2 * busyTimeoutMs) } = config;
	const pool = new Pool({
		host,
		port,
		database,
		user,
		password,
		ssl,
		max: maxConnections,
		connectionTimeoutMillis: Math.max(connectTimeoutMs, busyTimeoutMs),
		idleTimeoutMillis: 30_000,
		keepAlive: true,
		// Sooner than after the two hours of most systems.
		keepAliveInitialDelayMillis: 30_000,
		application_name: 'n8n-nodes-whatsapp-ops',
		types: numbersForInt8,
		// The types do not know yet that the pool waits for it.
		onConnect: (client) => prepareConnection(client, schema, busyTimeoutMs, answerTimeoutMs) as unknown as void,
	});
	// Without listeners a connection that ends would end the process: the pool's own while it is idle, the client's while it is in use.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const answeringWithin = (ms: number) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: answeringPool(pool, ms) }) });
	const db = answeringWithin(answerTimeoutMs);
	const patientDb = answeringWithin(rebuildTimeoutMs);
	let closed = false;
	/** `isSafe` tells whether nothing can have been changed yet, so that a lost connection is no reason to give up. */
	const guarded = async <T>(work: () => Promise<T>, isSafe: () => boolean): Promise<T> => {
		if (closed) throw new StoreError('closed', 'The store was closed. Open it again.');
		for (let attempt = 1; ; attempt++) {
			try {
				return await work();
			} catch (error) {
				const tries = isConflict(error) ? triesAtMost : isDropped(error) && isSafe() ? Math.max(triesAtMost, maxConnections + 1) : 1;
				if (attempt >= tries) throw toPostgresError(error, config);
			}
		}
	};
	const writeOn = (on: Kysely<Tables>) => <T>(change: (tx: Tx) => Promise<T>) => {
		let begun = false;
		const noting = (tx: Tx) => {
			begun = true;
			return change(tx);
		};
		return guarded(() => on.transaction().execute(noting), () => !begun);
	};
	return {
		name: 'postgres',
		dialect: postgresDialect(schema),
		write: writeOn(db),
		rebuild: writeOn(patientDb),
		read: (query) => guarded(() => query(db), () => true),
		// Rows that were deleted stay in their pages until somebody else needs the room; plain vacuum gives it free and locks nobody out.
		forgetDeleted: () => guarded(async () => void (await sql`vacuum`.execute(patientDb)), () => true),
		async close() {
			if (closed) return;
			closed = true;
			await pool.end();
		},
	};
}
