import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import { toMs } from '../instant';

/** Forgets events of a box up to a number, oldest first. */
export async function forget({ write, dialect }: Engine, box: string, seq: number, limit: number): Promise<number> {
	return await write(async (tx) => {
		const { rows } = await sql`
			delete from inbox_events where (box, seq) in (
				select box, seq from inbox_events where box = ${box} and seq <= ${seq} order by seq limit ${limit} ${dialect.forUpdateSkipLocked}
			) returning seq`.execute(tx);
		return rows.length;
	});
}

/** Forgets what is too old, oldest first; bodies and events may be somebody's still, and be kept longer than keys. */
export async function purge({ write, dialect }: Engine, before: string, limit: number, waitingBefore: string): Promise<number> {
	const tables = [
		['inbox_bodies', 'id', toMs(waitingBefore)],
		['inbox_events', 'seq', toMs(waitingBefore)],
		['inbox_keys', 'key', toMs(before)],
	] as const;
	return await write(async (tx) => {
		let forgotten = 0;
		for (const [table, name, beforeMs] of tables) {
			const { rows } = await sql`
				delete from ${sql.table(table)} where (box, ${sql.ref(name)}) in (
					select box, ${sql.ref(name)} from ${sql.table(table)} where taken_at < ${beforeMs} order by taken_at limit ${limit} ${dialect.forUpdateSkipLocked}
				) returning box`.execute(tx);
			forgotten += rows.length;
		}
		return forgotten;
	});
}
