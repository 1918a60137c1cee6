import type { ConsentEntry } from '../../../core/store';
import { csvOf } from '../../shared/csvOf';

const columns = ['entry', 'decision', 'category', 'source', 'decidedAt', 'recordedAt', 'person', 'name', 'text', 'evidenceId', 'previous', 'hash'] as const;

const addressOf = (recipientKeys: readonly string[] = []) => recipientKeys.map((key) => key.replace(/^tel:/, '+').replace(/^user:/, '')).join(' ');

function row({ seq, decision, category, source, decidedAt, recordedAt, evidence, previous, hash }: ConsentEntry): unknown[] {
	return [seq, decision, category, source, decidedAt, recordedAt, addressOf(evidence?.recipientKeys), evidence?.name, evidence?.text, evidence?.evidenceId, previous, hash];
}

/** Entries as a file: CSV for people, JSON with everything that is needed to check the chain. */
export function exportFile(format: 'csv' | 'json', entries: readonly ConsentEntry[]): { content: Buffer; fileName: string; mimeType: string } {
	if (format === 'json') return { content: Buffer.from(JSON.stringify(entries, undefined, '\t')), fileName: 'consent.json', mimeType: 'application/json' };
	return { content: Buffer.from(csvOf(columns, entries.map(row))), fileName: 'consent.csv', mimeType: 'text/csv' };
}
