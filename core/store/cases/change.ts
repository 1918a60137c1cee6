import { sql, type RawBuilder } from 'kysely';
import { InvalidInputError } from '../../messages';
import type { Engine, Tx } from '../engines/engine';
import type { CaseRow } from '../engines/tables';
import type { ActionUse, CaseName, CaseStep, ChangedCase, Watched } from '../port';
import { noFacts } from './caseRow';
import { holdCases, nameOf } from './holdCases';
import type { PolicyShelf } from './policyShelf';
import { takeSteps } from './takeSteps';

/** Postgres stores neither NUL nor half of a surrogate pair, so no engine does. */
const storable = /^[^\0\p{Cs}]{1,300}$/su;

function checkNames(names: readonly CaseName[]): void {
	if (names.every(({ tenant, key }) => storable.test(key) && storable.test(tenant))) return;
	throw new InvalidInputError([{ field: 'key', message: 'A case key has 1 to 300 characters and no control character NUL. Shorten it, or use an ID.' }]);
}

/** Which rows of a table with tenant and policy a watcher looks after. */
export function ownedBy({ tenant, policies }: Watched): RawBuilder<unknown> {
	if (policies === undefined || policies.length === 0) return sql`tenant = ${tenant}`;
	return sql`tenant = ${tenant} and policy in (${sql.join(policies)})`;
}

/** Locks cases by name; those that nobody has heard of get a row without facts, so that two processes cannot both make one known. */
async function lock(tx: Tx, { dialect }: Engine, names: readonly CaseName[], now: number): Promise<CaseRow[]> {
	const { rowsOf, forUpdate } = dialect;
	const wanted = [...new Map(names.map(({ tenant, key }) => [nameOf({ tenant, key }), { tenant, key }])).values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
	const list = rowsOf(wanted, { tenant: 'text', key: 'text' });
	await sql`
		insert into sla_cases (tenant, key, policy, context, facts, is_open, next_due_at, created_at, changed_at)
		select r.tenant, r.key, '', '{}', ${sql.lit(noFacts)}, 0, null, ${sql.lit(now)}, ${sql.lit(now)} from ${list} as r where true on conflict do nothing`.execute(tx);
	const { rows } = await sql<CaseRow>`
		select * from sla_cases where (tenant, key) in (select r.tenant, r.key from ${list} as r) order by tenant, key ${forUpdate}`.execute(tx);
	return rows;
}

async function stepByName(tx: Tx, engine: Engine, shelf: PolicyShelf, names: readonly CaseName[], step: CaseStep, now: number): Promise<ChangedCase[]> {
	const held = await holdCases(tx, engine.dialect, shelf, await lock(tx, engine, names, now));
	const changed = new Map((await takeSteps(tx, engine.dialect, held, step, now)).map((one) => [nameOf(one), one]));
	return names.map((name) => changed.get(nameOf(name))!);
}

/** Takes a step with cases by name. */
export async function change(engine: Engine, shelf: PolicyShelf, names: readonly CaseName[], step: CaseStep, now: number): Promise<ChangedCase[]> {
	checkNames(names);
	if (names.length === 0) return [];
	return await engine.write((tx) => stepByName(tx, engine, shelf, names, step, now));
}

/** Takes a step with cases by name if this answer is used for the first time. */
export async function changeOnce(engine: Engine, shelf: PolicyShelf, { ref, action }: ActionUse, names: readonly CaseName[], step: CaseStep, now: number): Promise<ChangedCase[] | undefined> {
	return await engine.write(async (tx) => {
		const { rows } = await sql`
			insert into sla_used_actions (ref, action, used_at) values (${ref}, ${action}, ${now}) on conflict do nothing returning ref`.execute(tx);
		return rows.length === 0 ? undefined : await stepByName(tx, engine, shelf, names, step, now);
	});
}

/** Takes a step with what is due. */
export async function changeDue(engine: Engine, shelf: PolicyShelf, watched: Watched, limit: number, step: CaseStep, now: number): Promise<ChangedCase[]> {
	return await engine.write(async (tx) => {
		const { rows } = await sql<CaseRow>`
			select * from sla_cases where ${ownedBy(watched)} and next_due_at <= ${now}
			order by next_due_at limit ${limit} ${engine.dialect.forUpdateSkipLocked}`.execute(tx);
		return await takeSteps(tx, engine.dialect, await holdCases(tx, engine.dialect, shelf, rows), step, now);
	});
}
