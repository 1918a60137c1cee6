import { sql } from 'kysely';
import { carryOver } from '../consents/carryOver';
import type { Engine, Tx } from '../engines/engine';
import type { ContactRow } from '../engines/tables';
import { contactName, joinedKeys, readContacts } from './joinedKeys';

const columns = { phone_number_id: 'text', recipient: 'text', person: 'text', person_at: 'bigint', sent_at: 'bigint', message_id: 'text', open_until: 'bigint' } as const;

/** Two rows of one key as one: the newer tells, and the window stays open as long as any of them says. */
function fold(one: ContactRow, other: ContactRow): ContactRow {
	const newer = other.sent_at < one.sent_at ? one : other;
	const { person, person_at } = other.person_at < one.person_at ? one : other;
	return { ...newer, person, person_at, open_until: Math.max(one.open_until, other.open_until) };
}

/** One row for each key, in an order in which two processes cannot wait for each other. */
function foldAll(rows: readonly ContactRow[]): ContactRow[] {
	const byKey = new Map<string, ContactRow>();
	for (const row of rows) {
		const key = contactName(row);
		const known = byKey.get(key);
		byKey.set(key, known === undefined ? row : fold(known, row));
	}
	return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** Writes down what was told of people, each row as far as it is newer than what is known; an opt-out under one key of a person holds from then on under those that are new. */
export async function keepContacts(tx: Tx, engine: Engine, told: readonly ContactRow[]): Promise<void> {
	const rows = foldAll(told);
	if (rows.length === 0) return;
	const { dialect } = engine;
	const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
	const before = await readContacts(tx, dialect, rows.filter(({ recipient, person }) => recipient !== person));
	await sql`
		insert into contacts (${names}) select ${names} from ${dialect.rowsOf(rows, columns)} as r where true
		on conflict (phone_number_id, recipient) do update set
			person = case when excluded.person_at < contacts.person_at then contacts.person else excluded.person end,
			person_at = case when excluded.person_at < contacts.person_at then contacts.person_at else excluded.person_at end,
			message_id = case when excluded.sent_at < contacts.sent_at then contacts.message_id else excluded.message_id end,
			sent_at = case when excluded.sent_at < contacts.sent_at then contacts.sent_at else excluded.sent_at end,
			open_until = case when excluded.open_until > contacts.open_until then excluded.open_until else contacts.open_until end`.execute(tx);
	await carryOver(tx, engine, joinedKeys(rows, before));
}
