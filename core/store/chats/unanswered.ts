import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toInstant, toMs } from '../instant';
import type { Conversations, Unanswered } from '../port';

type UnansweredRow = { phone_number_id: string; person: string; message_id: string; sent_at: number; open_until: number };

/** Finds people who wrote and got no answer. Answers are looked up where they are kept, so nothing is written twice. */
export async function unanswered({ read, dialect: { rowsOf } }: Engine, { phoneNumberIds, from, until, limit }: Parameters<Conversations['unanswered']>[0]): Promise<Unanswered[]> {
	if (phoneNumberIds?.length === 0) return [];
	const numbers = phoneNumberIds && rowsOf(phoneNumberIds.map((id) => ({ id })), { id: 'text' });
	return await read(async (db) => {
		const { rows } = await sql<UnansweredRow>`
			select one.phone_number_id, one.person, one.message_id, one.sent_at, one.open_until from contacts as one
			where one.sent_at > ${toMs(from)} and one.sent_at <= ${toMs(until)}
				${numbers === undefined ? sql`` : sql`and one.phone_number_id in (select r.id from ${numbers} as r)`}
				and not exists (
					select 1 from contacts as same where same.phone_number_id = one.phone_number_id and same.person = one.person
						and (same.sent_at > one.sent_at or (same.sent_at = one.sent_at and (same.message_id <> '' or one.message_id = '') and (same.recipient > one.recipient or one.message_id = '' and same.message_id <> '')))
				)
				and not exists (
					select 1 from contacts as same join deliveries on deliveries.recipient = same.recipient and deliveries.phone_number_id = one.phone_number_id
					where same.phone_number_id = one.phone_number_id and same.person = one.person
						and deliveries.created_at >= one.sent_at and deliveries.state = 'accepted'
				)
			order by one.sent_at, one.person limit ${limit}`.execute(db);
		const people = rowsOf(rows.map(({ phone_number_id, person }) => ({ phone_number_id, person })), { phone_number_id: 'text', person: 'text' });
		const keys = await sql<{ phone_number_id: string; person: string; recipient: string }>`
			select contacts.phone_number_id, contacts.person, contacts.recipient from ${people} as r
			join contacts on contacts.phone_number_id = r.phone_number_id and contacts.person = r.person
			order by case when contacts.message_id = '' then 1 else 0 end, contacts.recipient`.execute(db);
		return rows.map((row) => ({
			phoneNumberId: row.phone_number_id,
			recipientKeys: keys.rows.filter((key) => key.phone_number_id === row.phone_number_id && key.person === row.person).map(({ recipient }) => recipient),
			messageId: row.message_id,
			sentAt: toInstant(row.sent_at),
			windowOpenUntil: toInstant(row.open_until),
		}));
	});
}
