import type { Store, Watcher } from '../../store';

/** What an Outbox Trigger remembers between two looks. */
export interface OutboxMemory {
	/** The newest event that was told. */
	seq: number;
	/** Events up to this one are being handed on, together: until they have arrived, they come again as the same batch. */
	offeredUpTo?: number;
	/** Until when accepted messages were looked through. */
	lookedAtMs: number;
	purgedAtMs: number;
	/** Since when the backlog that was told of has lasted. */
	backlogSince?: string;
}

/** Reads it; a trigger that looks for the first time starts now, and tells nothing of before. */
export async function readMemory(store: Store, { memory, account }: Watcher, nowMs: number): Promise<OutboxMemory> {
	const { seq, offeredUpTo, lookedAtMs, purgedAtMs, backlogSince } = memory as Partial<OutboxMemory>;
	return {
		seq: seq ?? (await store.events.lastSeq(account)),
		offeredUpTo,
		lookedAtMs: lookedAtMs ?? nowMs,
		purgedAtMs: purgedAtMs ?? 0,
		backlogSince,
	};
}
