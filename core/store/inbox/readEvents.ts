import { sql } from 'kysely';
import type { Engine } from '../engines/engine';
import type { InboxEventRow } from '../engines/tables';
import { toInstant } from '../instant';
import type { BoxBacklog, InboxEvent } from '../port';

function toEvent({ seq, taken_at, content }: InboxEventRow): InboxEvent {
	return { seq, takenAt: toInstant(taken_at), content: JSON.parse(content) as Record<string, unknown> };
}

/** The next events of a box after a number. */
export async function after({ read }: Engine, box: string, seq: number, limit: number): Promise<InboxEvent[]> {
	return await read(async (db) => {
		const rows = await db.selectFrom('inbox_events').selectAll().where('box', '=', box).where('seq', '>', seq).orderBy('seq').limit(limit).execute();
		return rows.map(toEvent);
	});
}

/** Events by their numbers. */
export async function pick({ read, dialect: { rowsOf } }: Engine, box: string, seqs: number[]): Promise<InboxEvent[]> {
	if (seqs.length === 0) return [];
	return await read(async (db) => {
		const { rows } = await sql<InboxEventRow>`
			select * from inbox_events where box = ${box} and seq in (select r.seq from ${rowsOf(seqs.map((seq) => ({ seq })), { seq: 'bigint' })} as r) order by seq`.execute(db);
		return rows.map(toEvent);
	});
}

/** What waits in a box. */
export async function backlog({ read }: Engine, box: string): Promise<BoxBacklog> {
	return await read(async (db) => {
		const { rows } = await sql<{ bodies: number; oldest: number | null; last_seq: number | null }>`
			select count(*) as bodies, min(taken_at) as oldest, (select last_seq from inbox_positions where box = ${box}) as last_seq
			from inbox_bodies where box = ${box}`.execute(db);
		const { bodies, oldest, last_seq: lastSeq } = rows[0]!;
		return { bodies, oldestTakenAt: oldest === null ? undefined : toInstant(oldest), lastSeq: lastSeq ?? 0 };
	});
}
