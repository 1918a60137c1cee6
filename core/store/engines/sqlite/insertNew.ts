import { CompiledQuery } from 'kysely';
import type { Dialect, IntoTable } from '../engine';

/** Rows per statement: few sizes, so that each statement is prepared once, and large ones, since each costs a call. */
const sizes = [64, 16, 4, 1];

const quoted = (name: string) => `"${name}"`;

function textOf({ table, columns, returning }: IntoTable, size: number): string {
	const names = Object.keys(columns);
	const row = `(${names.map(() => '?').join(', ')})`;
	const answer = returning === undefined ? '' : ` returning ${quoted(returning)} as it`;
	return `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values ${Array(size).fill(row).join(', ')} on conflict do nothing${answer}`;
}

/** The statements of a table by size; they are as many as the places that insert. */
const texts = new WeakMap<IntoTable, Map<number, string>>();

function statement(into: IntoTable, size: number): string {
	let ofTable = texts.get(into);
	if (ofTable === undefined) texts.set(into, (ofTable = new Map(sizes.map((each) => [each, textOf(into, each)]))));
	return ofTable.get(size)!;
}

/** Values go to SQLite as they are: one list in JSON, as for other statements, takes twice as long to write and to read. */
export const insertNew: Dialect['insertNew'] = async (tx, into, rows) => {
	const names = Object.keys(into.columns);
	const inserted = new Set<string>();
	for (let done = 0; done < rows.length; ) {
		const size = sizes.find((each) => each <= rows.length - done)!;
		const part = rows.slice(done, done + size) as Array<Record<string, unknown>>;
		const values = part.flatMap((row) => names.map((name) => row[name] ?? null));
		const answer = await tx.executeQuery<{ it: string }>(CompiledQuery.raw(statement(into, size), values));
		for (const { it } of answer.rows) inserted.add(it);
		done += size;
	}
	return inserted;
};
