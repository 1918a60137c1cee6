import { sql } from 'kysely';
import type { JoinedKeys } from '../consents/carryOver';
import type { Dialect, Tx } from '../engines/engine';
import type { ContactRow } from '../engines/tables';

/** Names the row of a key. */
export const contactName = ({ phone_number_id, recipient }: Pick<ContactRow, 'phone_number_id' | 'recipient'>) => JSON.stringify([phone_number_id, recipient]);

/** The rows of these keys as they are before new ones are written, by their names. */
export async function readContacts(tx: Tx, { rowsOf }: Dialect, rows: readonly ContactRow[]): Promise<Map<string, ContactRow>> {
	if (rows.length === 0) return new Map();
	const list = rowsOf(rows.map(({ phone_number_id, recipient }) => ({ phone_number_id, recipient })), { phone_number_id: 'text', recipient: 'text' });
	const { rows: known } = await sql<ContactRow>`
		select contacts.* from ${list} as r join contacts on contacts.phone_number_id = r.phone_number_id and contacts.recipient = r.recipient`.execute(tx);
	return new Map(known.map((row) => [contactName(row), row]));
}

/**
 * Of whom new rows tell that keys belong together of which that was not known before. A number that was somebody else's is not among
 * the keys: what was decided under it was decided by them. Pure.
 */
export function joinedKeys(rows: readonly ContactRow[], before: ReadonlyMap<string, ContactRow>): JoinedKeys[] {
	const people = new Map<string, ContactRow[]>();
	for (const row of rows) {
		const name = JSON.stringify([row.phone_number_id, row.person]);
		people.set(name, [...(people.get(name) ?? []), row]);
	}
	return [...people.values()].flatMap((ofPerson) => {
		const { person } = ofPerson[0]!;
		const keys = new Set([person, ...ofPerson.map(({ recipient }) => recipient)]);
		const isNew = (row: ContactRow) => row.recipient !== person && before.get(contactName(row))?.person !== person;
		const isOwn = (row: ContactRow) => keys.has(before.get(contactName(row))?.person ?? person);
		const fresh = ofPerson.filter(isNew);
		return fresh.length === 0 ? [] : [[person, ...fresh.filter(isOwn).map(({ recipient }) => recipient)]];
	});
}
