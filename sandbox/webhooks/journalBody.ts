const SHOWN_BYTES = 256 * 1_024;

/** A body for the journal: the first 256 KB, and how long the whole was. */
export function journalBody(body: Buffer): string {
	if (body.length <= SHOWN_BYTES) return body.toString('utf8');
	return `${body.toString('utf8', 0, SHOWN_BYTES)} ... (${body.length} bytes)`;
}
