import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { ConsentCategory } from '../port';

interface Decision {
	account: string;
	persons: readonly string[];
	category: ConsentCategory;
	decidedAtMs: number;
}

const columns = { account: 'text', person: 'text', category: 'text', since_at: 'bigint' } as const;

/** Nothing of the category may leave any more. */
export async function block(tx: Tx, dialect: Dialect, { account, persons, category, decidedAtMs }: Decision): Promise<void> {
	const rows = persons.map((person) => ({ account, person, category, since_at: decidedAtMs }));
	await sql`
		insert into consent_blocks (account, person, category, since_at)
		select account, person, category, since_at from ${dialect.rowsOf(rows, columns)} as r where true
		on conflict (account, person, category) do update set
			since_at = case when excluded.since_at > consent_blocks.since_at then excluded.since_at else consent_blocks.since_at end`.execute(tx);
}

/** The category may leave again; `all` lifts every block. A block that is newer than the decision stays. */
export async function lift(tx: Tx, dialect: Dialect, { account, persons, category, decidedAtMs }: Decision): Promise<void> {
	const ofCategory = category === 'all' ? sql`1 = 1` : sql`category = ${category}`;
	await sql`
		delete from consent_blocks where account = ${account} and person in (select r.person from ${dialect.rowsOf(persons.map((person) => ({ person })), { person: 'text' })} as r)
			and since_at <= ${decidedAtMs} and ${ofCategory}`.execute(tx);
}
