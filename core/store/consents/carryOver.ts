import { sql } from 'kysely';
import { knownKeys } from '../chats/knownKeys';
import type { Dialect, Engine, IntoTable, Tx } from '../engines/engine';
import type { ConsentEntryRow } from '../engines/tables';
import type { ConsentCategory } from '../port';
import { block, lift } from './blocks';
import { hasherOf } from './hashPerson';
import { lockDecisions } from './lockDecisions';

/** Keys of which a message has told for the first time that they are one person's; what was decided under any of them was decided by this person. */
export type JoinedKeys = readonly string[];

type Decision = Pick<ConsentEntryRow, 'seq' | 'decision' | 'category' | 'decided_at'>;

/** A person in an account, by keyed hashes. */
interface Joined {
	account: string;
	/** Under these it may have been decided. User ids last; a phone number may have been somebody else's before. */
	own: ReadonlyArray<{ person: string; is_lasting: number }>;
	every: readonly string[];
}

const newPersons: IntoTable = { table: 'consent_persons', columns: { account: 'text', person: 'text', seq: 'bigint' } };

/** What the person decided, oldest first. Under a number it counts unless the one who decided had a key that is not this person's: then the number has changed hands. */
async function decisionsOf(tx: Tx, { rowsOf }: Dialect, { account, own, every }: Joined): Promise<Decision[]> {
	const theirs = rowsOf([...own], { person: 'text', is_lasting: 'integer' });
	const known = rowsOf(every.map((person) => ({ person })), { person: 'text' });
	const { rows } = await sql<Decision>`
		select seq, decision, category, decided_at from consent_entries
		where account = ${account} and decision in ('given', 'withdrawn') and seq in (
			select said.seq from ${theirs} as r join consent_persons as said on said.account = ${account} and said.person = r.person
			where r.is_lasting = 1 or not exists (
				select 1 from consent_persons as other
				where other.account = said.account and other.seq = said.seq and other.person not in (select k.person from ${known} as k))
		) order by decided_at, seq`.execute(tx);
	return rows;
}

/** Takes decisions again, in their order and for every key. */
async function takeAgain(tx: Tx, dialect: Dialect, { account, every: persons }: Joined, decisions: readonly Decision[]): Promise<void> {
	const named = decisions.flatMap(({ seq }) => persons.map((person) => ({ account, person, seq })));
	await dialect.insertNew(tx, newPersons, named);
	for (const { decision, category, decided_at: decidedAtMs } of decisions) {
		await (decision === 'given' ? lift : block)(tx, dialect, { account, persons, category: category as ConsentCategory, decidedAtMs });
	}
}

/** Lets what was decided under one key of a person hold for all of them, in every account: the newest decision counts. */
export async function carryOver(tx: Tx, engine: Engine, people: readonly JoinedKeys[]): Promise<void> {
	if (people.length === 0) return;
	const { dialect } = engine;
	const hash = await hasherOf(engine);
	await lockDecisions(tx, dialect);
	const accounts = await tx.selectFrom('consent_heads').select('account').execute();
	const joined = accounts.flatMap(({ account }) => people.flatMap((keys, who) => keys.map((key) => ({ account, who, person: hash(account, key) }))));
	if (joined.length === 0) return;
	const { rows: decided } = await sql<{ account: string; who: number }>`
		select distinct r.account, r.who from ${dialect.rowsOf(joined, { account: 'text', who: 'integer', person: 'text' })} as r
		join consent_persons on consent_persons.account = r.account and consent_persons.person = r.person`.execute(tx);
	for (const { account, who } of decided) {
		const keys = people[who]!;
		const own = keys.map((key) => ({ person: hash(account, key), is_lasting: key.startsWith('user:') ? 1 : 0 }));
		const person = { account, own, every: (await knownKeys(tx, dialect, keys)).map((key) => hash(account, key)) };
		await takeAgain(tx, dialect, person, await decisionsOf(tx, dialect, person));
	}
}
