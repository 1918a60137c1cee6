import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';
import type { Claim, Outbox } from '../port';

/** Prolongs the leases of claims that are still held. */
export async function renew({ write, dialect: { rowsOf } }: Engine, claims: Claim[], leaseUntil: string): Promise<void> {
	if (claims.length === 0) return;
	await write(async (tx) => {
		await sql`
			update deliveries set lease_until = ${toMs(leaseUntil)} from ${rowsOf(claims, { id: 'text', fence: 'integer' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state in ('claimed', 'leaving')`.execute(tx);
	});
}

/** Puts claims of which nothing has left back to wait. */
export async function putBack({ write, dialect: { rowsOf } }: Engine, claims: Parameters<Outbox['putBack']>[0], now: string): Promise<void> {
	if (claims.length === 0) return;
	const list = claims.map(({ id, fence, dueAt, reason }) => ({ id, fence, due_at: toMs(dueAt), reason: JSON.stringify(reason) }));
	await write(async (tx) => {
		await sql`
			update deliveries set state = 'waiting', lease_until = null, due_at = r.due_at, reason = r.reason, updated_at = ${toMs(now)}
			from ${rowsOf(list, { id: 'text', fence: 'integer', due_at: 'bigint', reason: 'text' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state = 'claimed'`.execute(tx);
	});
}

/** Calls off claims of which nothing has left. */
export async function refuse({ write, dialect: { rowsOf } }: Engine, claims: Parameters<Outbox['refuse']>[0], now: string): Promise<void> {
	if (claims.length === 0) return;
	const list = claims.map(({ id, fence, reason }) => ({ id, fence, reason: JSON.stringify(reason) }));
	await write(async (tx) => {
		await sql`
			update deliveries set state = 'canceled', lease_until = null, reason = r.reason, updated_at = ${toMs(now)}
			from ${rowsOf(list, { id: 'text', fence: 'integer', reason: 'text' })} as r
			where deliveries.id = r.id and deliveries.fence = r.fence and deliveries.state = 'claimed'`.execute(tx);
	});
}
