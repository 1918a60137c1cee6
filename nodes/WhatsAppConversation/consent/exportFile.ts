import type { ConsentEntry } from '../../../core/store';

const columns = ['entry', 'decision', 'category', 'source', 'decidedAt', 'recordedAt', 'person', 'name', 'text', 'evidenceId', 'previous', 'hash'] as const;

/** A cell that no spreadsheet takes for a formula. Source: OWASP, CSV injection. */
function cell(value: string | number | undefined): string {
	const text = String(value ?? '');
	const harmless = /^[=+\-@\t\r]/.test(text) && !/^\+\d+$/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const addressOf = (recipientKeys: readonly string[] = []) => recipientKeys.map((key) => key.replace(/^tel:/, '+').replace(/^user:/, '')).join(' ');

function row({ seq, decision, category, source, decidedAt, recordedAt, evidence, previous, hash }: ConsentEntry): string {
	return [seq, decision, category, source, decidedAt, recordedAt, addressOf(evidence?.recipientKeys), evidence?.name, evidence?.text, evidence?.evidenceId, previous, hash].map(cell).join(',');
}

/** Entries as a file: CSV for people, JSON with everything that is needed to check the chain. */
export function exportFile(format: 'csv' | 'json', entries: readonly ConsentEntry[]): { content: Buffer; fileName: string; mimeType: string } {
	if (format === 'json') return { content: Buffer.from(JSON.stringify(entries, undefined, '\t')), fileName: 'consent.json', mimeType: 'application/json' };
	// The mark at the beginning tells spreadsheets that it is UTF-8.
	return { content: Buffer.from(`\ufeff${[columns.join(','), ...entries.map(row)].join('\r\n')}\r\n`), fileName: 'consent.csv', mimeType: 'text/csv' };
}
