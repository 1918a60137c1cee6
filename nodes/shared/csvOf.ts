/** What a spreadsheet would take for a formula; a phone number is none. Source: OWASP, CSV injection. */
const formula = /^(?:[=\-@\t\r]|\+(?!\d{6,15}$))/;

/** One field; a text that a spreadsheet would take for a formula is kept a text. Source: RFC 4180. */
function fieldOf(value: unknown): string {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	const harmless = formula.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as CSV with a line of names, in UTF-8 with a mark by which spreadsheets know it. */
export function csvOf(columns: readonly string[], rows: ReadonlyArray<readonly unknown[]>): string {
	return `\ufeff${[columns, ...rows].map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}
