import { sql } from 'kysely';
import type { Migration } from './migration';

/** What came in: bodies as they were taken, their events, and the keys by which a repeated event is known. */
export const inbox: Migration = {
	version: 2,
	name: 'inbox',
	statements: [
		sql`create table inbox_bodies (
			box text not null,
			id text not null,
			bytes integer not null,
			taken_at bigint not null,
			body text not null,
			primary key (box, id)
		)`,
		sql`create index inbox_bodies_by_age on inbox_bodies (taken_at)`,
		sql`create table inbox_events (
			box text not null,
			seq bigint not null,
			taken_at bigint not null,
			content text not null,
			primary key (box, seq)
		)`,
		sql`create index inbox_events_by_age on inbox_events (taken_at)`,
		sql`create table inbox_keys (
			box text not null,
			key text not null,
			taken_at bigint not null,
			primary key (box, key)
		)`,
		sql`create index inbox_keys_by_age on inbox_keys (taken_at)`,
		sql`create table inbox_positions (box text primary key, last_seq bigint not null)`,
	],
};
