import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toInstant } from '../instant';

/** Until when recipients of a number may be written to freely, in the order asked. */
export async function windowsOpenUntil({ read, dialect: { rowsOf } }: Engine, phoneNumberId: string, recipientKeys: readonly string[]): Promise<Array<string | undefined>> {
	if (recipientKeys.length === 0) return [];
	const wanted = [...new Set(recipientKeys)].map((recipient) => ({ recipient }));
	const { rows } = await read((db) =>
		sql<{ recipient: string; open_until: number }>`
			select known.recipient, max(same.open_until) as open_until from ${rowsOf(wanted, { recipient: 'text' })} as r
			join contacts as known on known.phone_number_id = ${phoneNumberId} and known.recipient = r.recipient
			join contacts as same on same.phone_number_id = known.phone_number_id and same.person = known.person
			group by known.recipient`.execute(db),
	);
	const openUntil = new Map(rows.map(({ recipient, open_until }) => [recipient, open_until]));
	return recipientKeys.map((key) => {
		const until = openUntil.get(key);
		return until === undefined ? undefined : toInstant(until);
	});
}
