import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';

/** These keys, and those by which the same people have written to us: whoever opts out with a phone number is not to be written to by user id. */
export async function knownKeys(tx: Tx, { rowsOf }: Dialect, recipientKeys: readonly string[]): Promise<string[]> {
	const wanted = recipientKeys.map((recipient) => ({ recipient }));
	const { rows } = await sql<{ recipient: string }>`
		select distinct same.recipient from ${rowsOf(wanted, { recipient: 'text' })} as r
		join contacts as known on known.recipient = r.recipient
		join contacts as same on same.phone_number_id = known.phone_number_id and same.person = known.person`.execute(tx);
	return [...new Set([...recipientKeys, ...rows.map(({ recipient }) => recipient).sort()])];
}
