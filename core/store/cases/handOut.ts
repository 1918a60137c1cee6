import { sql } from 'kysely';
import type { Notification } from '../../sla';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { NotificationRow, WatchMessageRow } from '../engines/tables';
import type { Cases, NewWatchMessage, WatchMessage, Watched } from '../port';
import { ownedBy } from './change';
import { keepMessages } from './keepMessages';
import { toWatchMessage } from './watchMessageRow';

/** Notifications that are in no message yet, of as many recipients as fit, and of none of these a part only. */
async function looseRows(tx: Tx, { forUpdateSkipLocked }: Dialect, watched: Watched, limit: number): Promise<NotificationRow[]> {
	const { rows } = await sql<NotificationRow>`
		select * from sla_notifications where message is null and ${ownedBy(watched)} order by recipient, key limit ${limit} ${forUpdateSkipLocked}`.execute(tx);
	if (rows.length < limit) return rows;
	const last = rows.at(-1)!.recipient;
	const whole = rows.filter(({ recipient }) => recipient !== last);
	if (whole.length > 0) return whole;
	const all = await sql<NotificationRow>`
		select * from sla_notifications where message is null and ${ownedBy(watched)} and recipient = ${last} order by key ${forUpdateSkipLocked}`.execute(tx);
	return all.rows;
}

/** Keys under which a message is kept already. */
async function usedKeys(tx: Tx, { rowsOf }: Dialect, messages: readonly NewWatchMessage[]): Promise<Set<string>> {
	const { rows } = await sql<{ key: string }>`
		select key from sla_messages where key in (select r.key from ${rowsOf(messages.map(({ key }) => ({ key })), { key: 'text' })} as r)`.execute(tx);
	return new Set(rows.map(({ key }) => key));
}

/** Makes messages of the notifications that are in none yet. */
export async function gather({ write, dialect }: Engine, watched: Watched, limit: number, group: Parameters<Cases['gather']>[2], now: number): Promise<number> {
	return await write(async (tx) => {
		const rows = await looseRows(tx, dialect, watched, limit);
		if (rows.length === 0) return 0;
		const notifications = rows.map(({ body }) => JSON.parse(body) as Notification);
		const drafts = group(notifications, new Set());
		const used = await usedKeys(tx, dialect, drafts);
		const messages = used.size === 0 ? drafts : group(notifications, used);
		await keepMessages(tx, dialect, messages, now);
		const inMessage = messages.flatMap((message) => message.keys.map((key) => ({ key, message: message.key })));
		await sql`
			update sla_notifications set message = r.message from ${dialect.rowsOf(inMessage, { key: 'text', message: 'text' })} as r
			where sla_notifications.key = r.key`.execute(tx);
		return rows.length;
	});
}

/** Gives messages that nobody has, until a lease ends: together those that were given together before, so that whoever has got them once knows them again. */
export async function handOut({ write, dialect }: Engine, watched: Watched, limit: number, leaseUntil: number, now: number): Promise<WatchMessage[]> {
	return await write(async (tx) => {
		const { rows } = await sql<WatchMessageRow>`
			update sla_messages set lease_until = ${leaseUntil} where key in (
				select key from sla_messages where handed_at is null and ${ownedBy(watched)} and lease_until = (
					select lease_until from sla_messages where handed_at is null and lease_until <= ${now} and ${ownedBy(watched)} order by created_at, key limit 1
				)
				order by created_at, key limit ${limit} ${dialect.forUpdateSkipLocked}
			) returning *`.execute(tx);
		rows.sort((a, b) => a.created_at - b.created_at || (a.key < b.key ? -1 : 1));
		return rows.map(toWatchMessage);
	});
}

/** Notes that the workflow has messages. */
export async function handed({ write, dialect: { rowsOf } }: Engine, keys: readonly string[], now: number): Promise<void> {
	if (keys.length === 0) return;
	const list = rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	await write(async (tx) => {
		await sql`update sla_messages set handed_at = ${now} where handed_at is null and key in (select r.key from ${list} as r)`.execute(tx);
	});
}

/** Ends the lease of messages, so that they are handed out again. */
export async function putBack({ write, dialect: { rowsOf } }: Engine, keys: readonly string[], now: number): Promise<void> {
	const list = rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	await write(async (tx) => {
		await sql`update sla_messages set lease_until = ${now} where handed_at is null and key in (select r.key from ${list} as r)`.execute(tx);
	});
}
