import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import { secretName } from './hashPerson';

/**
 * Lets one transaction at a time decide about consent or learn a key of a person, so that a decision meets every key that is known
 * by then, and a new key every decision. The lock lies on the store's secret, the one row that is always there.
 */
export async function lockDecisions(tx: Tx, { forUpdate }: Dialect): Promise<void> {
	await sql`select name from sla_secrets where name = ${secretName} ${forUpdate}`.execute(tx);
}
