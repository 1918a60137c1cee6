import { sql } from 'kysely';
import type { Migration } from './migration';

/** Watched cases, the policies and people they are decided by, what was told, and what waits to be handed out. */
export const cases: Migration = {
	version: 3,
	name: 'watched cases',
	statements: [
		sql`create table sla_cases (
			tenant text not null,
			key text not null,
			policy text not null,
			context text not null,
			facts text not null,
			is_open integer not null,
			next_due_at bigint,
			created_at bigint not null,
			changed_at bigint not null,
			primary key (tenant, key)
		)`,
		// What is due, and nothing else: its size is that of what will ever be due.
		sql`create index sla_cases_due on sla_cases (tenant, next_due_at) where next_due_at is not null`,
		sql`create index sla_cases_open on sla_cases (tenant, policy, key) where is_open = 1`,
		sql`create index sla_cases_closed on sla_cases (changed_at) where is_open = 0`,
		sql`create table sla_policies (revision text primary key, body text not null)`,
		sql`create table sla_directories (
			tenant text not null,
			policy text not null,
			body text not null,
			primary key (tenant, policy)
		)`,
		sql`create table sla_notifications (
			key text primary key,
			tenant text not null,
			case_key text not null,
			policy text not null,
			recipient text not null,
			body text not null,
			failed integer not null,
			told_at bigint not null,
			message text
		)`,
		sql`create index sla_notifications_by_case on sla_notifications (tenant, case_key)`,
		sql`create index sla_notifications_loose on sla_notifications (tenant, recipient, key) where message is null`,
		sql`create table sla_messages (
			key text primary key,
			ref text not null,
			tenant text not null,
			policy text not null,
			body text not null,
			lease_until bigint not null,
			handed_at bigint,
			created_at bigint not null
		)`,
		sql`create unique index sla_messages_by_ref on sla_messages (ref)`,
		sql`create index sla_messages_waiting on sla_messages (tenant, created_at) where handed_at is null`,
		sql`create index sla_messages_handed on sla_messages (handed_at) where handed_at is not null`,
		sql`create table sla_used_actions (
			ref text not null,
			action text not null,
			used_at bigint not null,
			primary key (ref, action)
		)`,
		sql`create index sla_used_actions_by_age on sla_used_actions (used_at)`,
		sql`create table sla_secrets (name text primary key, secret text not null)`,
	],
};
