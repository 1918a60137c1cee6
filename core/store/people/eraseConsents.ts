import { sql } from 'kysely';
import { erase } from '../consents/erase';
import type { Engine } from '../engines/engine';

/** Empties what a person agreed to, in the chain of every account; answers with how many entries that were. What is blocked stays so. */
export async function eraseConsents(engine: Engine, recipientKeys: readonly string[], now: string): Promise<number> {
	const { rows } = await engine.read((db) => sql<{ account: string }>`select account from consent_heads order by account`.execute(db));
	let emptied = 0;
	for (const { account } of rows) emptied += await erase(engine, { account, recipientKeys }, now);
	return emptied;
}
