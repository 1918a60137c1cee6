import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import type { Backlog, Delivery } from '../port';
import { toDelivery } from './rows/deliveryRow';

/** Counts what is not finished. */
export async function backlog({ read }: Engine, account: string, now: string): Promise<Backlog> {
	return await read(async (db) => {
		const { rows } = await sql<{ state: string; count: number; due: number; oldest: number | null }>`
			select state, count(*) as count, count(case when due_at <= ${toMs(now)} then 1 end) as due, min(due_at) as oldest
			from deliveries where account = ${account} and state in ('waiting', 'claimed', 'leaving', 'unknown', 'failed') group by state`.execute(db);
		const by = new Map(rows.map((row) => [row.state, row]));
		const count = (state: string) => by.get(state)?.count ?? 0;
		const waiting = by.get('waiting');
		return {
			waiting: count('waiting'),
			due: waiting?.due ?? 0,
			oldestDueAt: waiting?.due ? toInstant(waiting.oldest!) : undefined,
			claimed: count('claimed'),
			unknown: count('unknown'),
			failed: count('failed'),
		};
	});
}

/** Accepted deliveries whose receipt is still below a status, oldest first. */
export async function withoutReceipt({ read }: Engine, account: string, below: 'delivered' | 'read', from: string, until: string, limit: number): Promise<Delivery[]> {
	const missing = below === 'delivered' ? sql`receipt_status = 'sent'` : sql`receipt_status in ('sent', 'delivered')`;
	return await read(async (db) => {
		const { rows } = await sql<DeliveryRow>`
			select * from deliveries
			where account = ${account} and state = 'accepted' and accepted_at > ${toMs(from)} and accepted_at <= ${toMs(until)}
				and (receipt_status is null or ${missing})
			order by accepted_at, id limit ${limit}`.execute(db);
		return rows.map(toDelivery);
	});
}
