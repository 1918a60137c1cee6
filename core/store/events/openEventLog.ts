import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { EventRow } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import type { DeliveryEvent, EventLog } from '../port';
import { addEvents } from './addEvents';

function toEvent({ seq, kind, account, delivery_id, occurred_at, details }: EventRow): DeliveryEvent {
	return {
		seq,
		kind: kind as DeliveryEvent['kind'],
		account,
		deliveryId: delivery_id ?? undefined,
		occurredAt: toInstant(occurred_at),
		details: JSON.parse(details),
	};
}

/** The log of what has to be told, on an engine. */
export function openEventLog(engine: Engine): EventLog {
	const { dialect } = engine;
	return {
		add: async (events) => (events.length === 0 ? 0 : await engine.write((tx) => addEvents(tx, dialect, events))),

		after: (account, seq, limit) =>
			engine.read(async (db) => {
				const rows = await db.selectFrom('events').selectAll().where('account', '=', account).where('seq', '>', seq).orderBy('seq').limit(limit).execute();
				return rows.map(toEvent);
			}),

		lastSeq: (account) =>
			engine.read(async (db) => {
				const row = await db.selectFrom('event_positions').select('last_seq').where('account', '=', account).executeTakeFirst();
				return row?.last_seq ?? 0;
			}),

		positions: () =>
			engine.read(async (db) => {
				const rows = await db.selectFrom('event_positions').select(['account', 'last_seq']).where('last_seq', '>', 0).orderBy('account').execute();
				return rows.map(({ account, last_seq }) => ({ account, seq: last_seq }));
			}),

		purge: (before, limit) =>
			engine.write(async (tx) => {
				const { rows } = await sql`
					delete from events where (account, seq) in (
						select account, seq from events where occurred_at < ${toMs(before)} order by occurred_at limit ${limit} ${dialect.forUpdateSkipLocked}
					) returning seq`.execute(tx);
				return rows.length;
			}),
	};
}
