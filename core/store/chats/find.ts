import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { ConversationRow } from '../engines/tables';
import { toMs } from '../instant';
import type { ConversationQuery, StoredConversation } from '../port';
import { toConversation } from './conversationRow';
import { findPerson } from './person';

/** The longest list that one search answers with. */
const foundAtMost = 1_000;

/** Lists conversations, the one that changed last first. */
export async function find({ read, dialect }: Engine, { phoneNumberId, recipientKeys, name, isOpen, limit }: ConversationQuery, now: string): Promise<StoredConversation[]> {
	const nowMs = toMs(now);
	return await read(async (db) => {
		const person = recipientKeys === undefined ? undefined : await findPerson(db, dialect, phoneNumberId, recipientKeys);
		const isCurrent = sql`(is_open = 1 and (expires_at is null or expires_at > ${nowMs}))`;
		const filters = [
			sql`phone_number_id = ${phoneNumberId}`,
			...(person === undefined ? [] : [sql`person in (select r.key from ${dialect.rowsOf(person.keys.map((key) => ({ key })), { key: 'text' })} as r)`]),
			...(name === undefined ? [] : [sql`name = ${name}`]),
			...(isOpen === undefined ? [] : [isOpen ? isCurrent : sql`not ${isCurrent}`]),
		];
		const { rows } = await sql<ConversationRow>`
			select * from conversations where ${sql.join(filters, sql` and `)} order by changed_at desc, person, name limit ${Math.min(limit, foundAtMost)}`.execute(db);
		return rows.map((row) => toConversation(row, person?.keys));
	});
}
