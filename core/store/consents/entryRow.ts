import type { ConsentEntryRow } from '../engines/tables';
import { toInstant, toMs } from '../instant';
import type { ConsentEntry } from '../port';
import { StoreError } from '../storeError';

/** What stands in the column `evidence`. */
type Kept = Required<Pick<ConsentEntry, 'evidence' | 'salt'>>;

/** An entry as its row. */
export function toEntryRow(entry: ConsentEntry): ConsentEntryRow {
	const { account, seq, decision, category, source, persons, evidence, salt, previous, hash } = entry;
	return {
		account,
		seq,
		decision,
		category,
		source,
		decided_at: toMs(entry.decidedAt),
		recorded_at: toMs(entry.recordedAt),
		persons: JSON.stringify(persons),
		evidence_ref: entry.evidenceRef ?? null,
		evidence_hash: entry.evidenceHash ?? null,
		evidence: evidence === undefined ? null : JSON.stringify({ evidence, salt }),
		previous,
		hash,
	};
}

/** A row as its entry. Throws a StoreError of kind corrupt for one that cannot be read. */
export function toEntry(row: ConsentEntryRow): ConsentEntry {
	try {
		const kept = row.evidence === null ? undefined : (JSON.parse(row.evidence) as Kept);
		return {
			account: row.account,
			seq: row.seq,
			decision: row.decision as ConsentEntry['decision'],
			category: row.category as ConsentEntry['category'],
			source: row.source,
			decidedAt: toInstant(row.decided_at),
			recordedAt: toInstant(row.recorded_at),
			persons: JSON.parse(row.persons) as string[],
			evidenceRef: row.evidence_ref ?? undefined,
			evidenceHash: row.evidence_hash ?? undefined,
			evidence: kept?.evidence,
			salt: kept?.salt,
			previous: row.previous,
			hash: row.hash,
		};
	} catch (cause) {
		throw new StoreError('corrupt', `Entry ${row.seq} of the consent chain cannot be read. Restore the store from a backup.`, { cause });
	}
}
