import type { ColumnType } from '../engines/engine';
import type { WatchMessageRow } from '../engines/tables';
import type { NewWatchMessage, WatchMessage } from '../port';

/** Every column and how it is read from a list. */
export const watchMessageColumns: Record<keyof WatchMessageRow, ColumnType> = {
	key: 'text',
	ref: 'text',
	tenant: 'text',
	policy: 'text',
	body: 'text',
	lease_until: 'bigint',
	handed_at: 'bigint',
	created_at: 'bigint',
};

/** A new message as its row: nobody holds it yet. */
export function toWatchMessageRow({ key, ref, tenant, policy, ...body }: NewWatchMessage, now: number): WatchMessageRow {
	return { key, ref, tenant, policy, body: JSON.stringify(body), lease_until: 0, handed_at: null, created_at: now };
}

/** A row as the message that it stands for. */
export function toWatchMessage({ key, ref, tenant, policy, body, handed_at, created_at }: WatchMessageRow): WatchMessage {
	const { keys, notifications, counts, notice } = JSON.parse(body) as Pick<WatchMessage, 'keys' | 'notifications' | 'counts' | 'notice'>;
	return { key, ref, tenant, policy, keys, notifications, counts, notice, createdAt: created_at, handedAt: handed_at ?? undefined };
}
