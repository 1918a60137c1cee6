import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { WatcherRow } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import { clockToleranceMs } from '../isFromAhead';
import type { Watcher, Watchers } from '../port';

function toWatcher({ name, kind, account, fence, heartbeat_at, lease_until, memory }: WatcherRow): Watcher {
	return { name, kind, account, fence, heartbeatAt: toInstant(heartbeat_at), leaseUntil: toInstant(lease_until), memory: JSON.parse(memory) };
}

/** Who watches, and who has the word, on an engine. */
export function openWatchers({ read, write }: Engine): Watchers {
	return {
		lease: ({ name, kind, account }, owner, leaseMs, now) =>
			write(async (tx) => {
				const nowMs = toMs(now);
				// One statement decides: whoever comes second finds the first one's lease. One of a clock that has been put back since ends at once.
				const { rows } = await sql<WatcherRow>`
					insert into watchers (name, kind, account, owner, fence, heartbeat_at, lease_until, memory)
					values (${name}, ${kind}, ${account}, ${owner}, 1, ${nowMs}, ${nowMs + leaseMs}, '{}')
					on conflict (name) do update set
						kind = excluded.kind, account = excluded.account, owner = excluded.owner,
						fence = case when watchers.owner = excluded.owner then watchers.fence else watchers.fence + 1 end,
						heartbeat_at = excluded.heartbeat_at, lease_until = excluded.lease_until
					where watchers.owner = excluded.owner or watchers.owner is null or watchers.lease_until <= excluded.heartbeat_at
						or watchers.heartbeat_at > ${nowMs + clockToleranceMs}
					returning *`.execute(tx);
				return rows[0] === undefined ? undefined : toWatcher(rows[0]);
			}),

		remember: (name, fence, memory, now) =>
			write(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable('watchers')
					.set({ memory: JSON.stringify(memory), heartbeat_at: toMs(now) })
					.where('name', '=', name)
					.where('fence', '=', fence)
					.where('owner', 'is not', null)
					.executeTakeFirst();
				return numUpdatedRows === 1n;
			}),

		release: (name, owner) =>
			write(async (tx) => {
				await tx.updateTable('watchers').set({ owner: null, lease_until: 0 }).where('name', '=', name).where('owner', '=', owner).execute();
			}),

		forget: (name, owner) =>
			write(async (tx) => {
				await tx.deleteFrom('watchers').where('name', '=', name).where('owner', '=', owner).execute();
			}),

		named: (kind, beginning, since) =>
			read(async (db) => {
				const rows = await db.selectFrom('watchers').selectAll().where('kind', '=', kind).where(sql`substr(name, 1, ${beginning.length})`, '=', beginning).where('heartbeat_at', '>=', toMs(since)).orderBy('name').execute();
				return rows.map(toWatcher);
			}),

		list: (kind, account, since) =>
			read(async (db) => {
				const rows = await db.selectFrom('watchers').selectAll().where('kind', '=', kind).where('account', '=', account).where('heartbeat_at', '>=', toMs(since)).orderBy('name').execute();
				return rows.map(toWatcher);
			}),

		isAlive: (kind, account, since) =>
			read(async (db) => {
				const row = await db
					.selectFrom('watchers')
					.select('name')
					.where('kind', '=', kind)
					.where('account', '=', account)
					.where('heartbeat_at', '>=', toMs(since))
					.limit(1)
					.executeTakeFirst();
				return row !== undefined;
			}),
	};
}
