import { sql, type Kysely } from 'kysely';
import { toldOf, type Notification, type Told } from '../../sla';
import type { Dialect } from '../engines/engine';
import type { CaseRow, Tables } from '../engines/tables';
import type { CaseName, HeldCase, StoredCase } from '../port';
import { noFacts, toCase } from './caseRow';
import type { PolicyShelf } from './policyShelf';

/** A name that two cases never share. */
export const nameOf = ({ tenant, key }: CaseName) => JSON.stringify([tenant, key]);

type ToldRow = { tenant: string; case_key: string; key: string; body: string; failed: number; told_at: number; message: string | null };

/** A row of what was told, as the next decision knows it. */
export function toTold({ body, failed, told_at }: Pick<ToldRow, 'body' | 'failed' | 'told_at'>): Told {
	return { ...toldOf(JSON.parse(body) as Notification, told_at), ...(failed === 1 && { failed: true }) };
}

async function readTold(db: Kysely<Tables>, { rowsOf }: Dialect, rows: readonly CaseRow[]): Promise<Map<string, ToldRow[]>> {
	const told = new Map<string, ToldRow[]>();
	const names = rows.map(({ tenant, key }) => ({ tenant, key }));
	// In a case's own order, so that equal input gives equal decisions.
	const found = await sql<ToldRow>`
		select n.tenant, n.case_key, n.key, n.body, n.failed, n.told_at, n.message from ${rowsOf(names, { tenant: 'text', key: 'text' })} as r
		join sla_notifications as n on n.tenant = r.tenant and n.case_key = r.key order by n.told_at, n.key`.execute(db);
	for (const row of found.rows) {
		const name = nameOf({ tenant: row.tenant, key: row.case_key });
		const list = told.get(name);
		if (list === undefined) told.set(name, [row]);
		else list.push(row);
	}
	return told;
}

const revisionsOf = ({ facts }: StoredCase) => facts.flatMap((fact) => ('policy' in fact && fact.policy !== undefined ? [fact.policy] : []));

/** Rows of cases with everything that a decision needs, in their order. */
export async function holdCases(db: Kysely<Tables>, dialect: Dialect, shelf: PolicyShelf, rows: readonly CaseRow[]): Promise<HeldCase[]> {
	if (rows.length === 0) return [];
	const told = await readTold(db, dialect, rows);
	const stored = rows.map((row) => (row.facts === noFacts ? undefined : toCase(row)));
	const policies = await shelf.read(db, stored.flatMap((one) => (one === undefined ? [] : revisionsOf(one))));
	const directoryOf = await shelf.readDirectories(db, rows);
	return rows.map(({ tenant, key, policy }, index) => ({
		tenant,
		key,
		stored: stored[index],
		policies: Object.fromEntries((stored[index] === undefined ? [] : revisionsOf(stored[index])).flatMap((revision) => (policies.has(revision) ? [[revision, policies.get(revision)!]] : []))),
		told: (told.get(nameOf({ tenant, key })) ?? []).map(toTold),
		inMessage: Object.fromEntries((told.get(nameOf({ tenant, key })) ?? []).flatMap((row) => (row.message === null ? [] : [[row.key, row.message]]))),
		directory: directoryOf(tenant, policy),
	}));
}
