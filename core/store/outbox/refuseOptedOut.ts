import { sql } from 'kysely';
import { optedOutReason } from '../consents/optedOutReason';
import type { Dialect, Tx } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Delivery, Reservation } from '../port';
import { optedOut } from './guards/optedOut';
import { toDelivery } from './rows/deliveryRow';

/**
 * Calls off at once what would wait for somebody who has opted out of it, so that whoever queues it sees that; answers with those
 * that were. What is to leave now is looked at when it does.
 */
export async function refuseOptedOut(tx: Tx, { rowsOf }: Dialect, reservations: readonly Reservation[], now: string): Promise<Delivery[]> {
	const waiting = reservations.flatMap(({ kind, delivery: { id, state, consentCategory } }) => (kind === 'reserved' && state === 'waiting' && consentCategory !== undefined ? [{ id }] : []));
	if (waiting.length === 0) return [];
	const { rows } = await sql<DeliveryRow>`
		update deliveries set state = 'canceled', reason = ${JSON.stringify(optedOutReason)}, updated_at = ${toMs(now)}
		where id in (select r.id from ${rowsOf(waiting, { id: 'text' })} as r) and state = 'waiting' and ${optedOut.stops} returning *`.execute(tx);
	return rows.map(toDelivery);
}
