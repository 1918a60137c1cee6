import { sql } from 'kysely';
import type { Migration } from './migration';

/** Who agreed to what, as a chain; what may not leave because of it. */
export const consents: Migration = {
	version: 7,
	name: 'consents',
	statements: [
		sql`create table consent_entries (
			account text not null,
			seq bigint not null,
			decision text not null,
			category text not null,
			source text not null,
			decided_at bigint not null,
			recorded_at bigint not null,
			persons text not null,
			evidence_ref text,
			evidence_hash text,
			evidence text,
			previous text not null,
			hash text not null,
			primary key (account, seq)
		)`,
		sql`create unique index consent_entries_by_evidence on consent_entries (account, evidence_ref) where evidence_ref is not null`,
		sql`create table consent_persons (
			account text not null,
			person text not null,
			seq bigint not null,
			primary key (account, person, seq)
		)`,
		sql`create table consent_blocks (
			account text not null,
			person text not null,
			category text not null,
			since_at bigint not null,
			primary key (account, person, category)
		)`,
		sql`create table consent_heads (account text primary key, last_seq bigint not null, hash text not null)`,
		sql`create index contacts_by_recipient on contacts (recipient)`,
		// Whom a message is for, as a keyed hash; and which consent it needs, none where it needs none.
		sql`alter table deliveries add column person text`,
		sql`alter table deliveries add column consent_category text`,
	],
};
