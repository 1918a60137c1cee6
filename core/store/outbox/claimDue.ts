import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Delivery } from '../port';
import { toDelivery } from './rows/deliveryRow';

/** What is due, in the words of its index: the list of states is the index's own, and naming every urgency leads past what is not due yet. */
const due = (account: string, nowMs: number) => sql`deliveries
	where account = ${account} and state = 'waiting' and state in ('waiting', 'claimed', 'leaving', 'unknown', 'failed') and urgency in (0, 1)
		and due_at <= ${nowMs} and (useful_until is null or useful_until > ${nowMs})`;

/** The numbers from which something is due; a look that changes nothing. */
export async function dueNumbers({ read }: Engine, account: string, now: string): Promise<string[]> {
	const { rows } = await read((db) => sql<{ number: string }>`select distinct phone_number_id as number from ${due(account, toMs(now))}`.execute(db));
	return rows.map(({ number }) => number).sort();
}

/** Claims what is due: urgent first, then oldest first. */
export async function claimDue({ write, dialect }: Engine, account: string, limit: number, leaseUntil: string, now: string, phoneNumberId?: string): Promise<Delivery[]> {
	const nowMs = toMs(now);
	const fromNumber = phoneNumberId === undefined ? sql`` : sql`and phone_number_id = ${phoneNumberId}`;
	return await write(async (tx) => {
		const { rows } = await sql<DeliveryRow>`
			update deliveries set state = 'claimed', fence = fence + 1, lease_until = ${toMs(leaseUntil)}, updated_at = ${nowMs}
			where id in (select id from ${due(account, nowMs)} ${fromNumber} order by urgency, due_at limit ${limit} ${dialect.forUpdateSkipLocked})
			returning *`.execute(tx);
		// In which order changed rows come back is nowhere promised.
		rows.sort((left, right) => left.urgency - right.urgency || left.due_at - right.due_at || (left.id < right.id ? -1 : 1));
		return rows.map(toDelivery);
	});
}
