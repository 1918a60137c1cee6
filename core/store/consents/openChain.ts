import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { ConsentEntry } from '../port';
import { hashEntry } from './chain';
import { toEntryRow } from './entryRow';

/** The end of an account's chain, locked until the transaction ends: whoever adds to it waits for the one before. */
async function lockHead(tx: Tx, { forUpdate }: Dialect, account: string): Promise<{ last_seq: number; hash: string }> {
	await tx.insertInto('consent_heads').values({ account, last_seq: 0, hash: '' }).onConflict((conflict) => conflict.doNothing()).execute();
	const { rows } = await sql<{ last_seq: number; hash: string }>`select last_seq, hash from consent_heads where account = ${account} ${forUpdate}`.execute(tx);
	return rows[0]!;
}

export type Chain = { append(entry: Omit<ConsentEntry, 'seq' | 'previous' | 'hash' | 'account'>): Promise<ConsentEntry> };

/** Opens the chain of an account for a transaction; nobody else adds to it until that ends. */
export async function openChain(tx: Tx, dialect: Dialect, account: string): Promise<Chain> {
	let { last_seq: seq, hash: previous } = await lockHead(tx, dialect, account);
	return {
		async append(said) {
			const unhashed = { ...said, account, seq: seq + 1, previous };
			const entry = { ...unhashed, hash: hashEntry(unhashed) };
			await tx.insertInto('consent_entries').values(toEntryRow(entry)).execute();
			await tx.insertInto('consent_persons').values(entry.persons.map((person) => ({ account, person, seq: entry.seq }))).execute();
			await tx.updateTable('consent_heads').set({ last_seq: entry.seq, hash: entry.hash }).where('account', '=', account).execute();
			({ seq, hash: previous } = entry);
			return entry;
		},
	};
}
