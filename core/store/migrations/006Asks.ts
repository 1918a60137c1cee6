import { sql } from 'kysely';
import type { Migration } from './migration';

/** Questions that wait for answers, who may answer them, and the executions that wait for them. */
export const asks: Migration = {
	version: 6,
	name: 'questions that wait for answers',
	statements: [
		sql`create table ask_waits (
			id text primary key,
			account text not null,
			place text not null,
			resume_url text not null,
			is_over integer not null,
			next_call_at bigint,
			taken_at bigint,
			tries integer not null,
			created_at bigint not null,
			changed_at bigint not null
		)`,
		// Only waits whose questions have all ended are ever called.
		sql`create index ask_waits_due on ask_waits (account, next_call_at) where next_call_at is not null`,
		sql`create index ask_waits_by_place on ask_waits (place)`,
		sql`create index ask_waits_over on ask_waits (changed_at) where is_over = 1`,
		sql`create table asks (
			id text primary key,
			account text not null,
			wait text not null,
			item integer not null,
			plan text not null,
			facts text not null,
			is_open integer not null,
			next_due_at bigint,
			created_at bigint not null,
			changed_at bigint not null
		)`,
		sql`create index asks_due on asks (account, next_due_at) where next_due_at is not null`,
		sql`create index asks_by_wait on asks (wait, item)`,
		sql`create table ask_people (
			account text not null,
			person text not null,
			ask text not null,
			primary key (account, person, ask)
		)`,
		sql`create index ask_people_by_ask on ask_people (ask)`,
		sql`create table ask_answers (
			account text not null,
			message_id text not null,
			ask text not null,
			primary key (account, message_id)
		)`,
		sql`create index ask_answers_by_ask on ask_answers (ask)`,
	],
};
