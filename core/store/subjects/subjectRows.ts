import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { SubjectRow } from '../engines/tables';
import { toInstant } from '../instant';
import type { Subject } from '../port';

/** A row as the subject that it stands for. */
export function toSubject({ account, key, generation, opened_at, resolved_at }: SubjectRow): Subject {
	return { account, key, generation, openedAt: toInstant(opened_at), resolvedAt: resolved_at === null ? undefined : toInstant(resolved_at) };
}

/** Names a subject among those of every account. */
export const subjectName = (account: string, key: string): string => JSON.stringify([account, key]);

/**
 * Reads subjects for a change, by name, and makes those that are missing. Whoever adds a message about a subject or resolves
 * it holds it here, before any delivery, so that neither misses the other.
 */
export async function lockSubjects(tx: Tx, { rowsOf, forUpdate }: Dialect, wanted: Array<Pick<Subject, 'account' | 'key'>>, nowMs: number): Promise<Map<string, Subject>> {
	const names = new Map(wanted.map(({ account, key }) => [subjectName(account, key), { account, key, now: nowMs }]));
	const list = rowsOf([...names].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row), { account: 'text', key: 'text', now: 'bigint' });
	await sql`
		insert into subjects (account, key, generation, opened_at, resolved_at, changed_at)
		select account, key, 1, now, null, now from ${list} as r where true on conflict do nothing`.execute(tx);
	const { rows } = await sql<SubjectRow>`
		select * from subjects where (account, key) in (select r.account, r.key from ${list} as r) order by account, key ${forUpdate}`.execute(tx);
	return new Map(rows.map((row) => [subjectName(row.account, row.key), toSubject(row)]));
}

/** Writes down subjects that are locked; the age of the others is renewed. */
export async function keepSubjects(tx: Tx, { rowsOf }: Dialect, subjects: Subject[], nowMs: number): Promise<void> {
	if (subjects.length === 0) return;
	const rows = subjects.map(({ account, key, generation, openedAt, resolvedAt }) => ({
		account,
		key,
		generation,
		opened_at: Date.parse(openedAt),
		resolved_at: resolvedAt === undefined ? null : Date.parse(resolvedAt),
	}));
	await sql`
		update subjects set generation = r.generation, opened_at = r.opened_at, resolved_at = r.resolved_at, changed_at = ${nowMs}
		from ${rowsOf(rows, { account: 'text', key: 'text', generation: 'integer', opened_at: 'bigint', resolved_at: 'bigint' })} as r
		where subjects.account = r.account and subjects.key = r.key`.execute(tx);
}
