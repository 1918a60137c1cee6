import { sql } from 'kysely';
import type { Dialect, Tx } from '../../engines/engine';
import type { DeliveryRow } from '../../engines/tables';
import type { Delivery } from '../../port';
import { toDelivery } from './deliveryRow';

/** Reads deliveries that this transaction is about to change, by id; always in the same order, so that two of them cannot wait for each other. */
export async function lockDeliveries(tx: Tx, { rowsOf, forUpdate }: Dialect, ids: Iterable<string>): Promise<Map<string, Delivery>> {
	const wanted = [...new Set(ids)].map((id) => ({ id }));
	if (wanted.length === 0) return new Map();
	const { rows } = await sql<DeliveryRow>`
		select * from deliveries where id in (select r.id from ${rowsOf(wanted, { id: 'text' })} as r) order by id ${forUpdate}`.execute(tx);
	return new Map(rows.map((row) => [row.id, toDelivery(row)]));
}
