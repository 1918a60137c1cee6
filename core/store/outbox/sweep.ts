import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../engines/engine';
import type { DeliveryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Sweep } from '../port';
import { forgetPairs } from '../senders/pairRows';
import { toDelivery } from './rows/deliveryRow';
import { keepTransitions } from './rows/keepTransitions';
import { expire, giveUp, lose, reclaim } from './transitions/endDelivery';

/** Ends what has lasted too long. Each kind is a transaction of its own, so that none of them keeps others waiting for long. */
export async function sweep({ write, dialect }: Engine, limit: number, now: string): Promise<Sweep> {
	const nowMs = toMs(now);
	const each = (overdue: RawBuilder<unknown>, step: typeof reclaim) =>
		write(async (tx) => {
			const { rows } = await sql<DeliveryRow>`select * from deliveries where ${overdue} order by id limit ${limit} ${dialect.forUpdateSkipLocked}`.execute(tx);
			const transitions = rows.map((row) => step(toDelivery(row), now));
			await keepTransitions(tx, dialect, transitions, now);
			return transitions;
		});
	const reclaimed = await each(sql`state = 'claimed' and lease_until <= ${nowMs}`, reclaim);
	const lost = await each(sql`state = 'leaving' and lease_until <= ${nowMs}`, lose);
	const ended = await each(sql`state = 'unknown' and grace_until <= ${nowMs}`, giveUp);
	const expired = await each(sql`state = 'waiting' and useful_until <= ${nowMs}`, expire);
	await write((tx) => forgetPairs(tx, dialect, limit, nowMs));
	const sentAgain = ended.filter(({ delivery }) => delivery.state === 'waiting').length;
	return { reclaimed: reclaimed.length, lost: lost.length, givenUp: ended.length - sentAgain, sentAgain, expired: expired.length };
}
