import { createJournal, type Numbered } from './journal';
import type { LedgerRecord } from './records';

/** What was accepted and what was refused: the witness of who sent what, and how often. */
export interface Ledger {
	accept(record: LedgerRecord): void;
	/** A message that the API refused. */
	refuse(code: number): void;
	list(): Array<Numbered<LedgerRecord>>;
	after(seq: number, limit: number): Array<Numbered<LedgerRecord>>;
	/** How often messages with this `biz_opaque_callback_data` were accepted. */
	acceptedOf(callbackData: string): number;
	/** Callback data and how often it was accepted, in the order in which it was first seen. */
	keys(skip: number, limit: number): Array<[callbackData: string, accepted: number]>;
	summary(): LedgerSummary;
	clear(): void;
}

/** The ledger in a few numbers. */
export interface LedgerSummary {
	accepted: number;
	/** By error code. */
	refused: Record<string, number>;
	withCallbackData: number;
	distinctCallbackData: number;
	/** Callback data that was accepted more than once, at most 1,000 of them. */
	repeated: Record<string, number>;
	repeatedCount: number;
}

const REPEATED_SHOWN = 1_000;

/** A ledger that keeps so many records and so many callback data; the oldest go first. */
export function createLedger({ recordsKept, keysKept }: { recordsKept: number; keysKept: number }): Ledger {
	const records = createJournal<LedgerRecord>(recordsKept);
	const tallies = new Map<string, number>();
	const repeated = new Set<string>();
	const refused: Record<string, number> = {};
	let accepted = 0;
	let withCallbackData = 0;

	const tally = (key: string): void => {
		const soFar = tallies.get(key) ?? 0;
		tallies.set(key, soFar + 1);
		if (soFar > 0) repeated.add(key);
		if (tallies.size <= keysKept) return;
		for (const oldest of tallies.keys()) {
			tallies.delete(oldest);
			repeated.delete(oldest);
			return;
		}
	};

	return {
		accept(record) {
			accepted += 1;
			records.add(record);
			if (record.bizOpaqueCallbackData === undefined) return;
			withCallbackData += 1;
			tally(record.bizOpaqueCallbackData);
		},
		refuse(code) {
			refused[code] = (refused[code] ?? 0) + 1;
		},
		list: records.list,
		after: records.after,
		acceptedOf: (callbackData) => tallies.get(callbackData) ?? 0,
		keys: (skip, limit) => [...tallies].slice(skip, skip + limit),
		summary: () => ({
			accepted,
			refused: { ...refused },
			withCallbackData,
			distinctCallbackData: tallies.size,
			repeated: Object.fromEntries([...repeated].slice(0, REPEATED_SHOWN).map((key) => [key, tallies.get(key) ?? 0])),
			repeatedCount: repeated.size,
		}),
		clear() {
			records.clear();
			tallies.clear();
			repeated.clear();
			for (const code of Object.keys(refused)) delete refused[code];
			[accepted, withCallbackData] = [0, 0];
		},
	};
}
