import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { isReadOnly } from './toPostgresError';

/** What has arrived while this process was held up is read before it counts as missing. */
const readWithinMs = 500;

/**
 * Waits for what was asked on a connection, and ends the connection when Postgres has not answered within this time: it may
 * be gone without a word, and whoever waits would wait for ever. Throws an error of code ETIMEDOUT then, or what Postgres says.
 */
export async function answered<T>(client: ClientBase, withinMs: number, answer: Promise<T>): Promise<T> {
	let isOver = false;
	const end = () => {
		isOver = true;
		// The types know it only of a client without a pool. With a query under way it waits for nobody.
		void (client as PoolClient & { end(): Promise<void> }).end();
	};
	let timer = setTimeout(() => (timer = setTimeout(end, readWithinMs)), withinMs);
	try {
		return await answer;
	} catch (cause) {
		if (!isOver) throw cause;
		throw Object.assign(new Error(`no answer within ${withinMs / 1000} seconds`, { cause }), { code: 'ETIMEDOUT' });
	} finally {
		clearTimeout(timer);
	}
}

/**
 * A pool whose connections answer within this time or are given up, and which lends none again that may only read: a newer
 * one may reach the server that took over, or find that this one may be written again.
 */
export function answeringPool(pool: Pool, withinMs: number): PostgresPool {
	return {
		options: pool.options,
		end: () => pool.end(),
		async connect() {
			const client = await pool.connect();
			let lost: unknown;
			let isOfNoUse = false;
			const query = async (text: string, parameters: readonly unknown[]) => {
				// A rollback, which could only hide what has happened.
				if (lost !== undefined) throw lost;
				try {
					return await answered(client, withinMs, client.query(text, parameters as unknown[]));
				} catch (error) {
					if ((error as { code?: unknown }).code === 'ETIMEDOUT') lost = error;
					isOfNoUse ||= isReadOnly(error);
					throw error;
				}
			};
			// Cursors, of which the type tells as well, are used by nobody here.
			return { query: query as unknown as PostgresPoolClient['query'], release: (discard) => client.release(discard === true || isOfNoUse) };
		},
	};
}
