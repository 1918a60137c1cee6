import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import { toMs } from '../instant';
import type { NewEvent } from '../port';

const columns = { account: 'text', seq: 'bigint', name: 'text', kind: 'text', delivery_id: 'text', occurred_at: 'bigint', details: 'text' } as const;

/**
 * The newest position of each account, locked until the transaction ends. Whoever writes events of an account waits here for
 * the one before, so smaller numbers are always visible first.
 */
async function lockPositions(tx: Tx, { rowsOf, forUpdate }: Dialect, accounts: string[]): Promise<Map<string, number>> {
	const list = rowsOf(accounts.map((account) => ({ account })), { account: 'text' });
	await sql`insert into event_positions (account, last_seq) select r.account, 0 from ${list} as r where true on conflict do nothing`.execute(tx);
	const { rows } = await sql<{ account: string; last_seq: number }>`
		select account, last_seq from event_positions where account in (select r.account from ${list} as r) order by account ${forUpdate}`.execute(tx);
	return new Map(rows.map(({ account, last_seq }) => [account, last_seq]));
}

/** Those events whose name is not there yet, each name once. */
async function unwritten(tx: Tx, { rowsOf }: Dialect, events: NewEvent[]): Promise<NewEvent[]> {
	const list = rowsOf(events, { account: 'text', name: 'text' });
	const { rows } = await sql<{ account: string; name: string }>`
		select events.account, events.name from events join ${list} as r on events.account = r.account and events.name = r.name`.execute(tx);
	const nameOf = ({ account, name }: { account: string; name: string }) => JSON.stringify([account, name]);
	const written = new Set(rows.map(nameOf));
	return events.filter((event) => !written.has(nameOf(event)) && written.add(nameOf(event)));
}

/** Adds events as part of a change; answers with how many were new. Take it last in a transaction: it makes others wait. */
export async function addEvents(tx: Tx, dialect: Dialect, events: NewEvent[]): Promise<number> {
	if (events.length === 0) return 0;
	const accounts = [...new Set(events.map(({ account }) => account))].sort();
	const positions = await lockPositions(tx, dialect, accounts);
	const fresh = await unwritten(tx, dialect, events);
	if (fresh.length === 0) return 0;
	const rows = fresh.map(({ account, name, kind, deliveryId, occurredAt, details }) => {
		const seq = positions.get(account)! + 1;
		positions.set(account, seq);
		return { account, seq, name, kind, delivery_id: deliveryId ?? null, occurred_at: toMs(occurredAt), details: JSON.stringify(details) };
	});
	const { rowsOf } = dialect;
	await sql`
		insert into events (account, seq, name, kind, delivery_id, occurred_at, details)
		select account, seq, name, kind, delivery_id, occurred_at, details from ${rowsOf(rows, columns)} as r where true`.execute(tx);
	const moved = [...positions].map(([account, last_seq]) => ({ account, last_seq }));
	await sql`
		update event_positions set last_seq = r.last_seq from ${rowsOf(moved, { account: 'text', last_seq: 'bigint' })} as r
		where event_positions.account = r.account`.execute(tx);
	return rows.length;
}
