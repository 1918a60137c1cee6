import { sql } from 'kysely';
import type { Notification } from '../../sla';
import type { Engine } from '../engines/engine';
import type { NotificationRow, WatchMessageRow } from '../engines/tables';
import { keptSecret } from '../keptSecret';
import type { Cases } from '../port';
import { change, changeDue, changeOnce } from './change';
import { countDue, find } from './find';
import { gather, handed, handOut, putBack } from './handOut';
import { toTold } from './holdCases';
import { keepMessages } from './keepMessages';
import { PolicyShelf } from './policyShelf';
import { purge } from './purge';
import { toWatchMessage } from './watchMessageRow';

/** Cases that are watched, on an engine: the larger verbs are files beside this one. */
export function openCases(engine: Engine): Cases {
	const shelf = new PolicyShelf(engine);
	return {
		keepPolicies: (policies) => shelf.keep(policies),
		keepDirectory: (tenant, policy, directory) => shelf.keepDirectory(tenant, policy, directory),
		directory: (tenant, policy) => engine.read(async (db) => (await shelf.readDirectories(db, [{ tenant, policy }]))(tenant, policy)),
		change: (names, step, now) => change(engine, shelf, names, step, now),
		changeOnce: (use, names, step, now) => changeOnce(engine, shelf, use, names, step, now),
		changeDue: (watched, limit, step, now) => changeDue(engine, shelf, watched, limit, step, now),
		countDue: (watched, now) => countDue(engine, watched, now),
		gather: (watched, limit, group, now) => gather(engine, watched, limit, group, now),
		notice: (messages, now) => engine.write((tx) => keepMessages(tx, engine.dialect, messages, now)),
		handOut: (watched, limit, leaseUntil, now) => handOut(engine, watched, limit, leaseUntil, now),
		putBack: (keys, now) => putBack(engine, keys, now),
		handed: (keys, now) => handed(engine, keys, now),

		message: (by) =>
			engine.read(async (db) => {
				const which = 'ref' in by ? sql`ref = ${by.ref}` : sql`key = ${by.key}`;
				const { rows } = await sql<WatchMessageRow>`select * from sla_messages where ${which}`.execute(db);
				return rows[0] === undefined ? undefined : toWatchMessage(rows[0]);
			}),

		notifications: (keys) =>
			engine.read(async (db) => {
				if (keys.length === 0) return [];
				const list = engine.dialect.rowsOf(keys.map((key) => ({ key })), { key: 'text' });
				const { rows } = await sql<{ body: string }>`select body from sla_notifications where key in (select r.key from ${list} as r) order by key`.execute(db);
				return rows.map(({ body }) => JSON.parse(body) as Notification);
			}),

		history: ({ tenant, key }) =>
			engine.read(async (db) => {
				const { rows } = await sql<NotificationRow>`select * from sla_notifications where tenant = ${tenant} and case_key = ${key} order by told_at, key`.execute(db);
				return rows.map((row) => ({ notification: JSON.parse(row.body) as Notification, told: toTold(row), message: row.message ?? undefined }));
			}),

		find: (query) => find(engine, shelf, query),

		secret: (name) => keptSecret(engine, name),

		purge: (before, limit) => purge(engine, before, limit),
	};
}
