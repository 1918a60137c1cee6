import type { AskRow, AskWaitRow } from '../engines/tables';
import type { AskWait, NewAsk, StoredAsk } from '../port';
import { StoreError } from '../storeError';

/** A new question as its row. */
export function toAskRow({ id, item, plan, nextDueAt }: NewAsk, { account, wait }: Pick<AskRow, 'account' | 'wait'>, now: number): AskRow {
	return { id, account, wait, item, plan: JSON.stringify(plan), facts: '[]', is_open: 1, next_due_at: nextDueAt ?? null, created_at: now, changed_at: now };
}

/** A row as the question that it stands for. Throws a StoreError of kind corrupt for one that cannot be read. */
export function toAsk({ id, account, wait, item, plan, facts, is_open, next_due_at, created_at, changed_at }: AskRow): StoredAsk {
	try {
		return { id, account, wait, item, plan: JSON.parse(plan), facts: JSON.parse(facts), isOpen: is_open === 1, nextDueAt: next_due_at ?? undefined, createdAt: created_at, changedAt: changed_at };
	} catch (cause) {
		throw new StoreError('corrupt', `The question "${id}" cannot be read from the store. Restore the store from a backup, or delete this row.`, { cause });
	}
}

/** A row as the waiting execution that it stands for. */
export function toAskWait({ id, account, place, resume_url, is_over, taken_at, tries, created_at }: AskWaitRow): AskWait {
	return { id, account, place, resumeUrl: resume_url, state: is_over === 1 ? 'over' : 'waiting', takenAt: taken_at ?? undefined, tries, createdAt: created_at };
}
