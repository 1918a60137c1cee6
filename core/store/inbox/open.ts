import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Dialect, Engine, IntoTable, Tx } from '../engines/engine';
import { toMs } from '../instant';
import type { NewInboxEvent } from '../port';

const keys: IntoTable = { table: 'inbox_keys', columns: { box: 'text', key: 'text', taken_at: 'bigint' }, returning: 'key' };
const eventColumns = { seq: 'bigint', taken_at: 'bigint', content: 'text' } as const;

/** Short and of one length, which keeps the largest index small. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url').slice(0, 22);

/** The newest number of the box, locked until the transaction ends: whoever opens bodies of this box waits for the one before, so smaller numbers are always visible first. */
async function lockPosition(tx: Tx, { forUpdate }: Dialect, box: string): Promise<number> {
	await sql`insert into inbox_positions (box, last_seq) values (${box}, 0) on conflict do nothing`.execute(tx);
	const { rows } = await sql<{ last_seq: number }>`select last_seq from inbox_positions where box = ${box} ${forUpdate}`.execute(tx);
	return rows[0]!.last_seq;
}

/** Keeps the keys that are new to the box, and answers with their events, each key once, in the order of the list. */
async function keepKeys(tx: Tx, dialect: Dialect, box: string, events: NewInboxEvent[]): Promise<NewInboxEvent[]> {
	const first = new Map<string, NewInboxEvent>();
	for (const event of events) {
		const key = hashOf(event.key);
		if (!first.has(key)) first.set(key, event);
	}
	const list = [...first].map(([key, { takenAt }]) => ({ box, key, taken_at: toMs(takenAt) }));
	const fresh = await dialect.insertNew(tx, keys, list);
	return [...first].filter(([key]) => fresh.has(key)).map(([, event]) => event);
}

/** Replaces bodies of a box by those of their events that are new to it. */
export async function open({ write, dialect }: Engine, box: string, bodyIds: string[], events: NewInboxEvent[]): Promise<number> {
	const { rowsOf } = dialect;
	if (bodyIds.length === 0 && events.length === 0) return 0;
	return await write(async (tx) => {
		const position = await lockPosition(tx, dialect, box);
		const fresh = events.length === 0 ? [] : await keepKeys(tx, dialect, box, events);
		if (fresh.length > 0) {
			const rows = fresh.map(({ takenAt, content }, index) => ({ seq: position + 1 + index, taken_at: toMs(takenAt), content: JSON.stringify(content) }));
			await sql`
				insert into inbox_events (box, seq, taken_at, content)
				select ${box}, seq, taken_at, content from ${rowsOf(rows, eventColumns)} as r where true`.execute(tx);
			await sql`update inbox_positions set last_seq = ${position + fresh.length} where box = ${box}`.execute(tx);
		}
		if (bodyIds.length > 0) {
			await sql`
				delete from inbox_bodies where box = ${box} and id in (select r.id from ${rowsOf(bodyIds.map((id) => ({ id })), { id: 'text' })} as r)`.execute(tx);
		}
		return fresh.length;
	});
}
