import { sql } from 'kysely';
import { knownKeys } from '../chats/knownKeys';
import type { Engine } from '../engines/engine';
import type { ConsentPerson } from '../port';
import { hasherOf } from './hashPerson';
import { openChain } from './openChain';

/** Takes the evidence out of every entry about a person; what may not leave stays so. */
export async function erase(engine: Engine, { account, recipientKeys }: ConsentPerson, now: string): Promise<number> {
	if (recipientKeys.length === 0) return 0;
	const hash = await hasherOf(engine);
	const { write, dialect } = engine;
	return await write(async (tx) => {
		const chain = await openChain(tx, dialect, account);
		const persons = (await knownKeys(tx, dialect, recipientKeys)).map((key) => hash(account, key));
		const { rows } = await sql<{ persons: string }>`
			update consent_entries set evidence = null where account = ${account} and evidence is not null and seq in (
				select seq from consent_persons where account = ${account}
					and person in (select r.person from ${dialect.rowsOf(persons.map((person) => ({ person })), { person: 'text' })} as r))
			returning persons`.execute(tx);
		if (rows.length === 0) return 0;
		// Under every key that stands in what was emptied: one that has been forgotten as a contact explains it as well.
		const named = rows.flatMap((row) => JSON.parse(row.persons) as string[]);
		await chain.append({ decision: 'erased', category: 'all', source: 'erasure', decidedAt: now, recordedAt: now, persons: [...new Set([...persons, ...named])] });
		return rows.length;
	});
}
