import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import { keepTransitions } from '../outbox/rows/keepTransitions';
import { lockDeliveries } from '../outbox/rows/lockDeliveries';
import { cancel } from '../outbox/transitions/endDelivery';
import type { ConsentCategory, Delivery } from '../port';
import { optedOutReason } from './optedOutReason';

/** Calls off what waits for a person who has opted out of its category. What an earlier version queued says no category: it goes with `all`. */
export async function callOff(tx: Tx, dialect: Dialect, account: string, recipientKeys: readonly string[], category: ConsentCategory, now: string): Promise<Delivery[]> {
	const ofCategory = category === 'all' ? sql`(consent_category is not null or person is null)` : sql`consent_category = ${category}`;
	const { rows } = await sql<{ id: string }>`
		select id from deliveries
		where recipient in (select r.recipient from ${dialect.rowsOf(recipientKeys.map((recipient) => ({ recipient })), { recipient: 'text' })} as r)
			and account = ${account} and state in ('waiting', 'claimed') and ${ofCategory}`.execute(tx);
	const deliveries = await lockDeliveries(tx, dialect, rows.map(({ id }) => id));
	const steps = [...deliveries.values()].map((delivery) => cancel(delivery, optedOutReason, now)).filter(({ changed }) => changed);
	await keepTransitions(tx, dialect, steps, now);
	return steps.map(({ delivery }) => delivery);
}
