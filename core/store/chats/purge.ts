import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';

/** Forgets people who have not written for long, and conversations that are over, oldest first; each kind in a transaction of its own. */
export async function purge({ write, dialect }: Engine, before: string, limit: number): Promise<number> {
	const beforeMs = toMs(before);
	const some = async (table: 'contacts' | 'conversations', columns: RawBuilder<unknown>, old: RawBuilder<unknown>, age: RawBuilder<unknown>) =>
		await write(async (tx) => {
			const { rows } = await sql`
				delete from ${sql.ref(table)} where (${columns}) in (
					select ${columns} from ${sql.ref(table)} where ${old} order by ${age} limit ${limit} ${dialect.forUpdateSkipLocked}
				) returning phone_number_id`.execute(tx);
			return rows.length;
		});
	const name = sql`phone_number_id, person, name`;
	// A key that has not come for long still tells who the person is, as long as they write under another.
	const silent = sql`sent_at < ${beforeMs} and not exists (
		select 1 from contacts as same where same.phone_number_id = contacts.phone_number_id and same.person = contacts.person and same.sent_at >= ${beforeMs})`;
	const counts = [
		await some('contacts', sql`phone_number_id, recipient`, silent, sql`sent_at`),
		await some('conversations', name, sql`is_open = 0 and changed_at < ${beforeMs}`, sql`changed_at`),
		await some('conversations', name, sql`expires_at is not null and expires_at < ${beforeMs}`, sql`expires_at`),
	];
	return counts.reduce((sum, count) => sum + count, 0);
}
