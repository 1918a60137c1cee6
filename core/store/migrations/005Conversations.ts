import { sql } from 'kysely';
import type { Migration } from './migration';

/** Who has written to which number and may be answered freely until when; conversations with them; who looks after whom. */
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
		sql`create table conversations (
			phone_number_id text not null,
			person text not null,
			name text not null,
			version integer not null,
			is_open integer not null,
			body text not null,
			expires_at bigint,
			drop_off_at bigint,
			lease_until bigint not null,
			changed_at bigint not null,
			primary key (phone_number_id, person, name)
		)`,
		sql`create index conversations_by_change on conversations (phone_number_id, changed_at)`,
		sql`create index conversations_due on conversations (drop_off_at) where drop_off_at is not null`,
		sql`create index conversations_ended on conversations (changed_at) where is_open = 0`,
		sql`create index conversations_expiring on conversations (expires_at) where expires_at is not null`,
		sql`create table handovers (
			phone_number_id text not null,
			person text not null,
			version integer not null,
			owner text not null,
			assignee text,
			owned_until bigint,
			body text not null,
			changed_at bigint not null,
			primary key (phone_number_id, person)
		)`,
		sql`create index handovers_by_assignee on handovers (phone_number_id, owner, assignee)`,
		sql`create table handover_entries (
			phone_number_id text not null,
			person text not null,
			seq integer not null,
			at bigint not null,
			body text not null,
			primary key (phone_number_id, person, seq)
		)`,
		sql`create index handover_entries_by_age on handover_entries (at)`,
		sql`create table turns (
			phone_number_id text not null,
			list text not null,
			last_member text not null,
			primary key (phone_number_id, list)
		)`,
	],
};
