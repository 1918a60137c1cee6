import { sql, type Kysely } from 'kysely';
import { findPerson } from '../chats/person';
import type { Engine } from '../engines/engine';
import type { HandoverEntryRow, HandoverRow, Tables } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import type { ChatName, HandoverEntry, Handovers } from '../port';
import { changeHandover } from './changeHandover';
import { toHandover } from './handoverRow';
import { nextInTurn } from './nextInTurn';

/** The longest list that one search answers with. */
const foundAtMost = 1_000;

/** Who looks after which chat, on an engine. */
export function openHandovers(engine: Engine): Handovers {
	const { read, write, dialect } = engine;
	const listOf = (keys: readonly string[]) => dialect.rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	const keysOf = async (db: Kysely<Tables>, { phoneNumberId, recipientKeys }: ChatName) => (await findPerson(db, dialect, phoneNumberId, recipientKeys)).keys;

	return {
		change: (chat, step, now) => changeHandover(engine, chat, step, now),
		nextInTurn: (phoneNumberId, list, members) => nextInTurn(engine, phoneNumberId, list, members),

		get: (chat) =>
			read(async (db) => {
				const keys = await keysOf(db, chat);
				const { rows } = await sql<HandoverRow>`
					select * from handovers where phone_number_id = ${chat.phoneNumberId} and person in (select r.key from ${listOf(keys)} as r) order by changed_at desc limit 1`.execute(db);
				return rows[0] && toHandover(rows[0], keys);
			}),

		history: (chat, limit) =>
			read(async (db) => {
				const keys = await keysOf(db, chat);
				const { rows } = await sql<HandoverEntryRow>`
					select * from handover_entries where phone_number_id = ${chat.phoneNumberId} and person in (select r.key from ${listOf(keys)} as r)
					order by at desc, seq desc limit ${Math.min(limit, foundAtMost)}`.execute(db);
				return rows.map(({ seq, at, body }) => ({ seq, at: toInstant(at), body: JSON.parse(body) as HandoverEntry['body'] }));
			}),

		async humanOwns(phoneNumberId, recipientKeys, now) {
			if (recipientKeys.length === 0) return [];
			const { rows } = await read((db) =>
				sql<{ key: string }>`
					select r.key from ${listOf([...new Set(recipientKeys)])} as r where exists (
						select 1 from handovers where handovers.phone_number_id = ${phoneNumberId} and handovers.owner = 'human'
							and (handovers.owned_until is null or handovers.owned_until > ${toMs(now)})
							and (handovers.person = r.key or handovers.person in (
								select same.recipient from contacts as known join contacts as same on same.phone_number_id = known.phone_number_id and same.person = known.person
								where known.phone_number_id = ${phoneNumberId} and known.recipient = r.key
							))
					)`.execute(db),
			);
			const owned = new Set(rows.map(({ key }) => key));
			return recipientKeys.map((key) => owned.has(key));
		},

		purge: (before, limit) =>
			write(async (tx) => {
				const { rows } = await sql`
					delete from handover_entries where (phone_number_id, person, seq) in (
						select phone_number_id, person, seq from handover_entries where at < ${toMs(before)} order by at limit ${limit} ${dialect.forUpdateSkipLocked}
					) returning seq`.execute(tx);
				return rows.length;
			}),
	};
}
