import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { AskRow, AskWaitRow } from '../engines/tables';
import type { Asks } from '../port';
import { toAsk, toAskWait } from './askRow';
import { changeAsk } from './changeAsk';
import { keepAsks } from './keepAsks';
import { takeResult } from './takeResult';

const openAtMost = 20;

/** Questions that wait for answers, on an engine: the larger verbs are files beside this one. */
export function openAsks(engine: Engine): Asks {
	const { read, write, dialect } = engine;
	return {
		keep: (wait, asks, now) => keepAsks(engine, wait, asks, now),
		change: (id, step, now) => changeAsk(engine, id, step, now),
		takeResult: (wait, againBefore, now) => takeResult(engine, wait, againBefore, now),

		get: (id) =>
			read(async (db) => {
				const row = await db.selectFrom('asks').selectAll().where('id', '=', id).executeTakeFirst();
				return row && toAsk(row);
			}),

		answeredBy: (account, messageId) =>
			read(async (db) => {
				const { rows } = await sql<AskRow>`
					select * from asks where id in (select ask from ask_answers where account = ${account} and message_id = ${messageId})`.execute(db);
				return rows[0] && toAsk(rows[0]);
			}),

		ofWait: (wait) => read(async (db) => (await db.selectFrom('asks').selectAll().where('wait', '=', wait).orderBy('item').execute()).map(toAsk)),

		openFor: (account, addresses) =>
			read(async (db) => {
				if (addresses.length === 0) return [];
				const { rows } = await sql<AskRow>`
					select * from asks where is_open = 1 and id in (
						select ask from ask_people where account = ${account} and person in (${sql.join(addresses)})
					) order by created_at, id limit ${openAtMost}`.execute(db);
				return rows.map(toAsk);
			}),

		claimDue: (account, limit, leaseUntil, now) =>
			write(async (tx) => {
				const { rows } = await sql<AskRow>`
					update asks set next_due_at = ${leaseUntil} where id in (
						select id from asks where account = ${account} and next_due_at is not null and next_due_at <= ${now}
						order by next_due_at limit ${limit} ${dialect.forUpdateSkipLocked}
					) returning *`.execute(tx);
				return rows.map(toAsk);
			}),

		claimWaits: (account, limit, leaseUntil, now) =>
			write(async (tx) => {
				const { rows } = await sql<AskWaitRow>`
					update ask_waits set next_call_at = ${leaseUntil}, tries = tries + 1 where id in (
						select id from ask_waits where account = ${account} and next_call_at is not null and next_call_at <= ${now}
						order by next_call_at limit ${limit} ${dialect.forUpdateSkipLocked}
					) returning *`.execute(tx);
				return rows.map(toAskWait);
			}),

		settleWait: (id, next, now) =>
			write(async (tx) => {
				const change = next === 'over' ? { is_over: 1, next_call_at: null } : { next_call_at: next.callAt };
				await tx.updateTable('ask_waits').set({ ...change, changed_at: now }).where('id', '=', id).where('is_over', '=', 0).execute();
			}),

		wait: (id) =>
			read(async (db) => {
				const row = await db.selectFrom('ask_waits').selectAll().where('id', '=', id).executeTakeFirst();
				return row && toAskWait(row);
			}),

		purge: (before, limit) =>
			write(async (tx) => {
				const { rows } = await sql<{ id: string }>`
					delete from ask_waits where id in (
						select id from ask_waits where is_over = 1 and changed_at < ${before} order by changed_at limit ${limit} ${dialect.forUpdateSkipLocked}
					) returning id`.execute(tx);
				if (rows.length === 0) return 0;
				const ids = sql.join(rows.map(({ id }) => id));
				for (const table of ['ask_people', 'ask_answers'] as const) {
					await sql`delete from ${sql.table(table)} where ask in (select id from asks where wait in (${ids}))`.execute(tx);
				}
				await sql`delete from asks where wait in (${ids})`.execute(tx);
				return rows.length;
			}),
	};
}
