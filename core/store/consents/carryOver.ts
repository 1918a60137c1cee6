import { sql } from 'kysely';
import { knownKeys } from '../chats/knownKeys';
import type { Engine, Tx } from '../engines/engine';
import { hasherOf } from './hashPerson';
import { lockDecisions } from './lockDecisions';

/** Keys of which a message has told for the first time that they are one person's; what was decided under any of them was decided by this person. */
export type JoinedKeys = readonly string[];

const columns = { account: 'text', who: 'integer', person: 'text', is_own: 'integer' } as const;

/** Lets what was decided under one key of a person hold for all of them, in every account: the newest decision counts. */
export async function carryOver(tx: Tx, engine: Engine, people: readonly JoinedKeys[]): Promise<void> {
	if (people.length === 0) return;
	const { dialect } = engine;
	const hash = await hasherOf(engine);
	await lockDecisions(tx, dialect);
	const accounts = await tx.selectFrom('consent_heads').select('account').execute();
	const rowsFor = (who: number, keys: readonly string[]) =>
		accounts.flatMap(({ account }) => keys.map((key) => ({ account, who, person: hash(account, key), is_own: people[who]!.includes(key) ? 1 : 0 })));
	const joined = people.flatMap((keys, who) => rowsFor(who, keys));
	if (joined.length === 0) return;
	const { rows: decided } = await sql<{ who: number }>`
		select distinct r.who from ${dialect.rowsOf(joined, columns)} as r join consent_persons on consent_persons.account = r.account and consent_persons.person = r.person`.execute(tx);
	if (decided.length === 0) return;

	const rows: typeof joined = [];
	for (const { who } of decided) rows.push(...rowsFor(who, await knownKeys(tx, dialect, people[who]!)));
	const list = dialect.rowsOf(rows, columns);
	const fromOwn = sql`${list} as own join ${list} as every on own.account = every.account and own.who = every.who and own.is_own = 1`;
	await sql`
		insert into consent_persons (account, person, seq)
		select distinct every.account, every.person, said.seq from ${fromOwn}
		join consent_persons as said on said.account = own.account and said.person = own.person where true
		on conflict do nothing`.execute(tx);
	await sql`
		insert into consent_blocks (account, person, category, since_at)
		select every.account, every.person, known.category, max(known.since_at) from ${fromOwn}
		join consent_blocks as known on known.account = own.account and known.person = own.person where true
		group by every.account, every.person, known.category
		on conflict (account, person, category) do update set
			since_at = case when excluded.since_at > consent_blocks.since_at then excluded.since_at else consent_blocks.since_at end`.execute(tx);
	await sql`
		delete from consent_blocks where exists (
			select 1 from ${fromOwn}
			join consent_persons as said on said.account = own.account and said.person = own.person
			join consent_entries as entry on entry.account = said.account and entry.seq = said.seq
			where every.account = consent_blocks.account and every.person = consent_blocks.person
				and entry.decision = 'given' and entry.category in ('all', consent_blocks.category) and entry.decided_at > consent_blocks.since_at
		)`.execute(tx);
}
