import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { AskWaitRow } from '../engines/tables';
import type { Taking } from '../port';

/** Marks the result of a wait as taken: one caller gets it, whoever calls too. */
export async function takeResult({ write, dialect: { forUpdate } }: Engine, wait: string, againBefore: number, now: number): Promise<Taking> {
	return await write(async (tx) => {
		const { rows } = await sql<AskWaitRow>`select * from ask_waits where id = ${wait} ${forUpdate}`.execute(tx);
		const [row] = rows;
		if (row === undefined) return 'unknown';
		if (row.taken_at !== null && (row.is_over === 1 || row.taken_at >= againBefore)) return 'takenBefore';
		const open = await tx.selectFrom('asks').select('id').where('wait', '=', wait).where('is_open', '=', 1).limit(1).executeTakeFirst();
		if (open !== undefined) return 'open';
		await tx.updateTable('ask_waits').set({ taken_at: now, changed_at: now }).where('id', '=', wait).execute();
		return 'taken';
	});
}
