import { sql, type RawBuilder } from 'kysely';
import { knownKeys } from '../chats/knownKeys';
import type { Engine, Tx } from '../engines/engine';
import type { Erasure, ForgottenPerson } from '../port';
import { eraseConsents } from './eraseConsents';
import { knownNames } from './knownNames';
import { scrub } from './scrub';
import { tracesOf, type Traces } from './traces';
import type { Treatment, Verdict } from './treatment';
import { treatments as all } from './treatments';

type Row = Record<string, string | number | null>;

/** Rows read at once: other work gets its turn between two pages. */
const pageSize = 500;

const columnsOf = (key: readonly string[]) => sql.join(key.map((name) => sql.ref(name)));
const valuesOf = (row: Row, key: readonly string[]) => sql.join(key.map((name) => sql`${row[name]}`));
const isRow = (row: Row, key: readonly string[]): RawBuilder<boolean> => sql<boolean>`(${columnsOf(key)}) = (${valuesOf(row, key)})`;

interface Decision {
	verdict: Verdict;
	/** New values of the columns that change. */
	changes: Row;
}

function decide({ verdictOf, columns, rewrite = scrub }: Treatment, row: Row, traces: Traces): Decision {
	const verdict = verdictOf(row as never, traces);
	if (verdict !== 'rewrite') return { verdict, changes: {} };
	const texts = columns.flatMap((column) => (typeof row[column] === 'string' ? [[column, row[column]] as const] : []));
	const changed = texts.map(([column, text]) => [column, rewrite(text, traces), text] as const).filter(([, now, before]) => now !== before);
	return { verdict, changes: Object.fromEntries(changed) };
}

/** Two rows must not get the same key because the person was taken out of both. */
const distinct = ({ changes }: Decision, row: Row): Row => (typeof changes.key === 'string' ? { ...changes, key: `${changes.key}|${String(row.id ?? '')}` } : changes);

/** Decides once more about a row, now that nobody else can change it, and does what was decided. */
async function treatRow(tx: Tx, { dialect }: Engine, treatment: Treatment, found: Row, traces: Traces): Promise<Verdict | undefined> {
	const { table, key } = treatment;
	const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${isRow(found, key)} ${dialect.forUpdate}`.execute(tx);
	const row = rows[0];
	if (row === undefined) return undefined;
	const decision = decide(treatment, row, traces);
	if (decision.verdict === 'remove') await sql`delete from ${sql.table(table)} where ${isRow(row, key)}`.execute(tx);
	if (decision.verdict === 'leaving') return 'leaving';
	const changes = Object.entries(distinct(decision, row));
	if (decision.verdict === 'rewrite') {
		if (changes.length === 0) return undefined;
		await sql`update ${sql.table(table)} set ${sql.join(changes.map(([name, value]) => sql`${sql.ref(name)} = ${value}`))} where ${isRow(row, key)}`.execute(tx);
	}
	return decision.verdict;
}

/** Goes through a table page by page; only rows that speak of the person are locked. */
async function treatTable(engine: Engine, treatment: Treatment, traces: Traces, tell: (verdict: Verdict) => void): Promise<void> {
	const { table, key } = treatment;
	let last: Row | undefined;
	for (;;) {
		const behind = last === undefined ? sql`true` : sql`(${columnsOf(key)}) > (${valuesOf(last, key)})`;
		const page = await engine.read(async (db) => (await sql<Row>`select * from ${sql.table(table)} where ${behind} order by ${columnsOf(key)} limit ${pageSize}`.execute(db)).rows);
		const touched = page.filter((row) => {
			const { verdict, changes } = decide(treatment, row, traces);
			return verdict !== 'rewrite' || Object.keys(changes).length > 0;
		});
		if (touched.length > 0) {
			const verdicts = await engine.write(async (tx) => {
				const done: Array<Verdict | undefined> = [];
				for (const row of touched) done.push(await treatRow(tx, engine, treatment, row, traces));
				return done;
			});
			for (const verdict of verdicts) if (verdict !== undefined) tell(verdict);
		}
		if (page.length < pageSize) return;
		last = page.at(-1);
	}
}

/** Forgets a person in every table, and lets the engine overwrite what it keeps of deleted rows. */
export async function erase(engine: Engine, person: ForgottenPerson, now: string, treatments: readonly Treatment[] = all): Promise<Erasure> {
	const keys = await engine.read((db) => knownKeys(db, engine.dialect, person.keys));
	const traces = tracesOf({ keys, names: [...new Set([...(person.names ?? []), ...(await knownNames(engine, keys))])] });
	const consents = await eraseConsents(engine, keys, now);
	const erasure: Erasure = { removed: {}, rewritten: consents === 0 ? {} : { consent_entries: consents }, stillLeaving: 0 };
	for (const treatment of treatments) {
		if (treatment.tellsKeys && erasure.stillLeaving > 0) continue;
		await treatTable(engine, treatment, traces, (verdict) => {
			if (verdict === 'leaving') erasure.stillLeaving += 1;
			else {
				const counts = verdict === 'remove' ? erasure.removed : erasure.rewritten;
				counts[treatment.table] = (counts[treatment.table] ?? 0) + 1;
			}
		});
	}
	await engine.forgetDeleted();
	return erasure;
}
