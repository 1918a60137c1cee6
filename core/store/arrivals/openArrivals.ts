import { sql } from 'kysely';
import type { Engine, IntoTable } from '../engines/engine';
import type { ArrivalRow } from '../engines/tables';
import { toMs } from '../instant';
import type { Arrivals } from '../port';
import { arrivalColumns, toArrival, toArrivalRow } from './arrivalRow';

/** The longest list that one search answers with. */
const foundAtMost = 1_000;

const newArrivals: IntoTable = { table: 'arrivals', columns: arrivalColumns };

/** What came in and is remembered, on an engine. */
export function openArrivals({ read, write, dialect }: Engine): Arrivals {
	const { rowsOf, forUpdateSkipLocked } = dialect;
	const among = (column: string, values: readonly string[]) => sql`${sql.ref(column)} in (select r.value from ${rowsOf(values.map((value) => ({ value })), { value: 'text' })} as r)`;
	return {
		async note(arrivals) {
			if (arrivals.length === 0) return;
			const rows = arrivals.map(toArrivalRow);
			const attended = rows.filter((row) => row.attended !== null);
			await write(async (tx) => {
				await dialect.insertNew(tx, newArrivals, rows);
				if (attended.length === 0) return;
				// Somebody else may have noted them before anything was made of them.
				await sql`
					update arrivals set attended = r.attended from ${rowsOf(attended, { phone_number_id: 'text', message_id: 'text', attended: 'text' })} as r
					where arrivals.phone_number_id = r.phone_number_id and arrivals.message_id = r.message_id and arrivals.attended is null`.execute(tx);
			});
		},

		async find({ businessAccountId, from, messageIds, repliesTo, sentFrom, sentUntil, limit }) {
			if ([from, messageIds, repliesTo].some((list) => list?.length === 0)) return [];
			const filters = [
				sql`business_account_id = ${businessAccountId}`,
				...(from === undefined ? [] : [sql`(${among('tel', from)} or ${among('user_key', from)})`]),
				...(messageIds === undefined ? [] : [among('message_id', messageIds)]),
				...(repliesTo === undefined ? [] : [among('reply_to', repliesTo)]),
				...(sentFrom === undefined ? [] : [sql`sent_at >= ${toMs(sentFrom)}`]),
				...(sentUntil === undefined ? [] : [sql`sent_at <= ${toMs(sentUntil)}`]),
			];
			return await read(async (db) => {
				const { rows } = await sql<ArrivalRow>`
					select * from arrivals where ${sql.join(filters, sql` and `)} order by sent_at desc, message_id desc limit ${Math.min(limit, foundAtMost)}`.execute(db);
				return rows.reverse().map(toArrival);
			});
		},

		purge: (before, limit) =>
			write(async (tx) => {
				const { rows } = await sql`
					delete from arrivals where (phone_number_id, message_id) in (
						select phone_number_id, message_id from arrivals where taken_at < ${toMs(before)} order by taken_at limit ${limit} ${forUpdateSkipLocked}
					) returning message_id`.execute(tx);
				return rows.length;
			}),
	};
}
