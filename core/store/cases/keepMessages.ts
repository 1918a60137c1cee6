import type { Dialect, IntoTable, Tx } from '../engines/engine';
import type { NewWatchMessage } from '../port';
import { toWatchMessageRow, watchMessageColumns } from './watchMessageRow';

const newMessages: IntoTable = { table: 'sla_messages', columns: watchMessageColumns };

/** Writes down messages whose key is free, as part of a change. */
export async function keepMessages(tx: Tx, dialect: Dialect, messages: readonly NewWatchMessage[], now: number): Promise<void> {
	const rows = messages.map((message) => toWatchMessageRow(message, now)).sort((a, b) => (a.key < b.key ? -1 : 1));
	await dialect.insertNew(tx, newMessages, rows);
}
