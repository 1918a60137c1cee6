import { sql } from 'kysely';
import type { Engine, Tx } from '../engines/engine';
import type { AskRow } from '../engines/tables';
import type { AskStep, StoredAsk } from '../port';
import { toAsk } from './askRow';

/** Once nothing of it is open any more, a wait is due. */
async function callWaitOnceAllEnded(tx: Tx, wait: string, now: number): Promise<void> {
	await sql`
		update ask_waits set next_call_at = ${now}, changed_at = ${now}
		where id = ${wait} and is_over = 0 and next_call_at is null
		and not exists (select 1 from asks where asks.wait = ${wait} and asks.is_open = 1)`.execute(tx);
}

/** Takes a step with a question under the lock of its wait, so that the last two questions of one wait cannot end unseen by each other. */
export async function changeAsk({ write, dialect: { forUpdate } }: Engine, id: string, step: AskStep, now: number): Promise<StoredAsk | undefined> {
	return await write(async (tx) => {
		const { rows: waits } = await sql<{ id: string }>`select id from ask_waits where id = (select wait from asks where id = ${id}) ${forUpdate}`.execute(tx);
		const { rows } = await sql<AskRow>`select * from asks where id = ${id} ${forUpdate}`.execute(tx);
		if (rows[0] === undefined || waits[0] === undefined) return undefined;
		const ask = toAsk(rows[0]);
		const change = step(ask);
		if (change === undefined) return ask;
		const { facts, isOpen, nextDueAt, messageId } = change;
		await tx
			.updateTable('asks')
			.set({ facts: JSON.stringify(facts), is_open: isOpen ? 1 : 0, next_due_at: isOpen ? (nextDueAt ?? null) : null, changed_at: now })
			.where('id', '=', id)
			.execute();
		if (messageId !== undefined) await tx.insertInto('ask_answers').values({ account: ask.account, message_id: messageId, ask: id }).onConflict((conflict) => conflict.doNothing()).execute();
		if (!isOpen) await callWaitOnceAllEnded(tx, waits[0].id, now);
		return { ...ask, facts, isOpen, nextDueAt: isOpen ? nextDueAt : undefined, changedAt: now };
	});
}
