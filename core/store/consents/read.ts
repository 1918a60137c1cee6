import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { ConsentEntryRow } from '../engines/tables';
import { toMs } from '../instant';
import type { ConsentCategory, ConsentEntry, ConsentPerson, Consents, ConsentState } from '../port';
import { toEntry } from './entryRow';
import { hasherOf } from './hashPerson';

const listedAtMost = 1_000;

async function personsOf(engine: Engine, { account, recipientKeys }: ConsentPerson): Promise<Array<{ person: string }>> {
	const hash = await hasherOf(engine);
	return recipientKeys.map((key) => ({ person: hash(account, key) }));
}

/** The entries about a person, oldest first. */
export async function history(engine: Engine, person: ConsentPerson): Promise<ConsentEntry[]> {
	const persons = engine.dialect.rowsOf(await personsOf(engine, person), { person: 'text' });
	const { rows } = await engine.read((db) =>
		sql<ConsentEntryRow>`
			select * from consent_entries where account = ${person.account} and seq in (
				select seq from consent_persons where account = ${person.account} and person in (select r.person from ${persons} as r))
			order by seq`.execute(db),
	);
	return rows.map(toEntry);
}

/** What a person wants, as it stands. */
export async function state(engine: Engine, person: ConsentPerson): Promise<ConsentState> {
	const persons = engine.dialect.rowsOf(await personsOf(engine, person), { person: 'text' });
	const { rows } = await engine.read((db) =>
		sql<{ category: ConsentCategory }>`
			select distinct category from consent_blocks where account = ${person.account} and person in (select r.person from ${persons} as r) order by category`.execute(db),
	);
	const decided = (await history(engine, person)).filter(({ decision }) => decision !== 'erased');
	const latest = new Map(decided.map(({ seq, decision, category, source, decidedAt }) => [category, { seq, decision, category, source, decidedAt }]));
	return { withdrawn: rows.map(({ category }) => category), latest: [...latest.values()] };
}

/** Entries of an account, oldest first. */
export async function list({ read }: Engine, account: string, { recordedFrom, recordedUntil, after = 0, limit }: Parameters<Consents['list']>[1]): Promise<ConsentEntry[]> {
	const rows = await read((db) => {
		let wanted = db.selectFrom('consent_entries').selectAll().where('account', '=', account).where('seq', '>', after).orderBy('seq').limit(Math.min(limit, listedAtMost));
		if (recordedFrom !== undefined) wanted = wanted.where('recorded_at', '>=', toMs(recordedFrom));
		if (recordedUntil !== undefined) wanted = wanted.where('recorded_at', '<=', toMs(recordedUntil));
		return wanted.execute();
	});
	return rows.map(toEntry);
}
