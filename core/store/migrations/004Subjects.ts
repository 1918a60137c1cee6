import { sql } from 'kysely';
import type { Migration } from './migration';

/** What messages are about, who was told of it, and which messages went together in a digest. */
export const subjects: Migration = {
	version: 4,
	name: 'subjects',
	statements: [
		sql`create table subjects (
			account text not null,
			key text not null,
			generation integer not null,
			opened_at bigint not null,
			resolved_at bigint,
			changed_at bigint not null,
			primary key (account, key)
		)`,
		sql`create index subjects_by_age on subjects (changed_at)`,
		sql`alter table deliveries add column subject text`,
		sql`alter table deliveries add column subject_generation integer`,
		sql`alter table deliveries add column subject_part text`,
		sql`alter table deliveries add column told integer not null default 0`,
		sql`alter table deliveries add column digest_id text`,
		sql`create index deliveries_by_subject on deliveries (account, subject, subject_generation) where subject is not null`,
		sql`create index deliveries_by_digest on deliveries (digest_id) where digest_id is not null`,
	],
};
