import { sql } from 'kysely';
import type { Dialect, Tx } from '../engines/engine';
import type { WatchMessageRow } from '../engines/tables';
import type { NewWatchMessage } from '../port';
import { toWatchMessageRow, watchMessageColumns } from './watchMessageRow';

const names = Object.keys(watchMessageColumns) as Array<keyof WatchMessageRow>;
const columns = sql.join(names.map((name) => sql.ref(name)));

/** Writes down messages whose key is free, as part of a change. */
export async function keepMessages(tx: Tx, { rowsOf }: Dialect, messages: readonly NewWatchMessage[], now: number): Promise<void> {
	if (messages.length === 0) return;
	const rows = messages.map((message) => toWatchMessageRow(message, now)).sort((a, b) => (a.key < b.key ? -1 : 1));
	await sql`insert into sla_messages (${columns}) select ${columns} from ${rowsOf(rows, watchMessageColumns)} as r where true on conflict do nothing`.execute(tx);
}
