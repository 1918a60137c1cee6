import type { ColumnType } from '../engines/engine';
import type { CaseRow } from '../engines/tables';
import type { StoredCase } from '../port';
import { StoreError } from '../storeError';

/** Every column and how it is read from a list. */
export const caseColumns: Record<keyof CaseRow, ColumnType> = {
	tenant: 'text',
	key: 'text',
	policy: 'text',
	context: 'text',
	facts: 'text',
	is_open: 'integer',
	next_due_at: 'bigint',
	created_at: 'bigint',
	changed_at: 'bigint',
};

/** The facts of a row that only stands for a name which a process is about to make known. */
export const noFacts = '[]';

/** A case as its row. */
export function toCaseRow({ tenant, key, policy, context, facts, isOpen, nextDueAt, createdAt, changedAt }: StoredCase): CaseRow {
	return {
		tenant,
		key,
		policy,
		context: JSON.stringify(context),
		facts: JSON.stringify(facts),
		is_open: isOpen ? 1 : 0,
		next_due_at: nextDueAt ?? null,
		created_at: createdAt,
		changed_at: changedAt,
	};
}

/** A row as the case that it stands for. Throws a StoreError of kind corrupt for one that cannot be read. */
export function toCase({ tenant, key, policy, context, facts, is_open, next_due_at, created_at, changed_at }: CaseRow): StoredCase {
	try {
		return { tenant, key, policy, context: JSON.parse(context), facts: JSON.parse(facts), isOpen: is_open === 1, nextDueAt: next_due_at ?? undefined, createdAt: created_at, changedAt: changed_at };
	} catch (cause) {
		throw new StoreError('corrupt', `The watched case "${key}" cannot be read from the store. Restore the store from a backup, or delete this row.`, { cause });
	}
}
