import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Delivery } from '../port';
import { toDelivery } from './rows/deliveryRow';

/** Claims what is due: urgent first, then oldest first. Looked for first: most looks find nothing, and need not hold up whoever writes. */
export async function claimDue({ read, write, dialect }: Engine, account: string, limit: number, leaseUntil: string, now: string): Promise<Delivery[]> {
	const nowMs = toMs(now);
	// The list of states is that of the index.
	const due = sql`deliveries
		where account = ${account} and state = 'waiting' and state in ('waiting', 'claimed', 'leaving', 'unknown', 'failed')
			and due_at <= ${nowMs} and (useful_until is null or useful_until > ${nowMs})`;
	// Every urgency is named, so that the index leads past what is not due yet.
	const found = await read((db) => sql`select 1 from ${due} and urgency in (0, 1) limit 1`.execute(db));
	if (found.rows.length === 0) return [];
	return await write(async (tx) => {
		const { rows } = await sql<DeliveryRow>`
			update deliveries set state = 'claimed', fence = fence + 1, lease_until = ${toMs(leaseUntil)}, updated_at = ${nowMs}
			where id in (select id from ${due} order by urgency, due_at limit ${limit} ${dialect.forUpdateSkipLocked})
			returning *`.execute(tx);
		// In which order changed rows come back is nowhere promised.
		rows.sort((left, right) => left.urgency - right.urgency || left.due_at - right.due_at || (left.id < right.id ? -1 : 1));
		return rows.map(toDelivery);
	});
}
