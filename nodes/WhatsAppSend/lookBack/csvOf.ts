import type { TrailEntry } from '../../../core/trail';

const columns = ['at', 'step', 'words', 'reason', 'person', 'deliveryId', 'messageId', 'details'] as const;

/** One field; a text that a spreadsheet would take for a formula is kept a text. Source: RFC 4180; OWASP, CSV injection. */
function fieldOf(value: unknown): string {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A trail as CSV with a line of names, in UTF-8 with a mark by which spreadsheets know it. */
export function csvOf(entries: readonly TrailEntry[]): string {
	const lines = entries.map((entry) => columns.map((column) => fieldOf(entry[column])).join(','));
	return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}
