import { sql } from 'kysely';
import type { Migration } from './migration';

/** Who has written to which number, and until when each of them may be answered freely. */
export const conversations: Migration = {
	version: 5,
	name: 'conversations',
	statements: [
		sql`create table contacts (
			phone_number_id text not null,
			recipient text not null,
			person text not null,
			person_at bigint not null,
			sent_at bigint not null,
			message_id text not null,
			open_until bigint not null,
			primary key (phone_number_id, recipient)
		)`,
		sql`create index contacts_by_person on contacts (phone_number_id, person)`,
		sql`create index contacts_by_age on contacts (sent_at)`,
	],
};
