import { sql } from 'kysely';
import type { Migration } from './migration';

/** What people wrote, for whoever looks back; and the instants of all receipts of a delivery. */
export const arrivals: Migration = {
	version: 8,
	name: 'arrivals',
	statements: [
		sql`create table arrivals (
			business_account_id text not null,
			phone_number_id text not null,
			message_id text not null,
			tel text,
			user_key text,
			name text,
			kind text not null,
			said text,
			reply_to text,
			attended text,
			sent_at bigint not null,
			taken_at bigint not null,
			primary key (phone_number_id, message_id)
		)`,
		sql`create index arrivals_by_tel on arrivals (tel, sent_at) where tel is not null`,
		sql`create index arrivals_by_user on arrivals (user_key, sent_at) where user_key is not null`,
		sql`create index arrivals_by_reply on arrivals (reply_to) where reply_to is not null`,
		sql`create index arrivals_by_time on arrivals (business_account_id, sent_at)`,
		sql`create index arrivals_by_age on arrivals (taken_at)`,
		sql`alter table deliveries add column receipts text`,
	],
};
