import { sql } from 'kysely';
import type { Engine } from '../engines/engine';

/** Every key of a person: those given, and those that came together with one of them in a message. A group has its key for itself. */
export async function knownKeys({ read, dialect: { rowsOf } }: Engine, given: readonly string[]): Promise<string[]> {
	if (given.length === 0) return [];
	const list = rowsOf(given.map((key) => ({ key })), { key: 'text' });
	return await read(async (db) => {
		const { rows } = await sql<{ key: string | null }>`
			select tel as key from arrivals where user_key in (select r.key from ${list} as r)
			union select user_key from arrivals where tel in (select r.key from ${list} as r)
			union select person from contacts where recipient in (select r.key from ${list} as r)
			union select recipient from contacts where person in (select r.key from ${list} as r)`.execute(db);
		return [...new Set([...given, ...rows.flatMap(({ key }) => key ?? [])])];
	});
}
