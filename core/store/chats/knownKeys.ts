import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../engines/engine';
import type { Tables } from '../engines/tables';
import { writtenForms } from './writtenForms';

/** The keys that came with these in one message, each as far as its newest message says. */
async function cameWith(db: Kysely<Tables>, { rowsOf }: Dialect, keys: readonly string[]): Promise<string[]> {
	const list = rowsOf(keys.map((key) => ({ key })), { key: 'text' });
	const { rows: contacts } = await sql<{ key: string }>`
		select distinct same.recipient as key from ${list} as r
		join contacts as known on known.recipient = r.key
		join contacts as same on same.phone_number_id = known.phone_number_id and same.person = known.person`.execute(db);
	// Messages to a group make nobody a contact, and messages may be kept longer than contacts.
	const { rows: arrivals } = await sql<{ phone_number_id: string; tel: string; user_key: string }>`
		select phone_number_id, tel, user_key from arrivals
		where user_key is not null and tel in (
			select r.key from ${list} as r union select said.tel from arrivals as said where said.tel is not null and said.user_key in (select r.key from ${list} as r)
		) group by phone_number_id, tel, user_key order by max(sent_at)`.execute(db);
	const asked = new Set(keys);
	const newest = new Map(arrivals.map((pair) => [JSON.stringify([pair.phone_number_id, pair.tel]), [pair.tel, pair.user_key]]));
	return [...contacts.map(({ key }) => key), ...[...newest.values()].filter((pair) => pair.some((key) => asked.has(key))).flat()].sort();
}

/**
 * Every key of the people behind these keys: those given, those that came together with one of them in messages, and every way of
 * writing them. A phone number belongs to whom the newest message from it names; a group has its key for itself.
 */
export async function knownKeys(db: Kysely<Tables>, dialect: Dialect, given: readonly string[]): Promise<string[]> {
	const known = new Set(given.flatMap(writtenForms));
	for (let asked = [...known]; asked.length > 0; ) {
		const found = (await cameWith(db, dialect, asked)).flatMap(writtenForms);
		asked = [...new Set(found)].filter((key) => !known.has(key));
		for (const key of asked) known.add(key);
	}
	return [...known];
}
