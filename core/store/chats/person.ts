import { sql, type Kysely } from 'kysely';
import { InvalidInputError } from '../../messages';
import type { Dialect } from '../engines/engine';
import type { Tables } from '../engines/tables';

/** Postgres stores neither NUL nor half of a surrogate pair, so no engine does. */
const storable = /^[^\0\p{Cs}]{1,300}$/su;

/** One person behind several keys. */
export interface Person {
	/** The key under which new rows about this person are kept. */
	key: string;
	/** Every key by which rows may have been kept before, this one first. */
	keys: string[];
}

/** Checks the names of what is to be kept; throws an InvalidInputError. */
export function checkStorable(names: Readonly<Record<string, string>>): void {
	const problems = Object.entries(names).filter(([, name]) => !storable.test(name));
	if (problems.length === 0) return;
	throw new InvalidInputError(problems.map(([field]) => ({ field, message: `The ${field} must have 1 to 300 characters, and no control character NUL. Correct it.` })));
}

/** Finds the person behind keys: what the messages of this number have told, or the first key for somebody who never wrote. */
export async function findPerson(db: Kysely<Tables>, { rowsOf }: Dialect, phoneNumberId: string, recipientKeys: readonly string[]): Promise<Person> {
	const [first = ''] = recipientKeys;
	for (const person of recipientKeys.length === 0 ? [''] : recipientKeys) checkStorable({ phoneNumberId, person });
	const list = rowsOf(recipientKeys.map((recipient) => ({ recipient })), { recipient: 'text' });
	const { rows } = await sql<{ recipient: string; person: string; asked: number }>`
		select same.recipient, same.person from contacts as same
		where same.phone_number_id = ${phoneNumberId} and same.person in (
			select known.person from contacts as known join ${list} as r on known.recipient = r.recipient where known.phone_number_id = ${phoneNumberId}
		) order by case when same.message_id = '' then 1 else 0 end, same.recipient`.execute(db);
	// Where the keys belong to several people by now, the one that lasts longest decides.
	const asked = recipientKeys.find((key) => rows.some(({ recipient }) => recipient === key));
	const key = rows.find(({ recipient }) => recipient === asked)?.person ?? first;
	const known = rows.filter(({ person }) => person === key).map(({ recipient }) => recipient);
	const taken = new Set(rows.filter(({ person }) => person !== key).map(({ recipient }) => recipient));
	return { key, keys: [...new Set([key, ...recipientKeys.filter((one) => !taken.has(one)), ...known])] };
}
