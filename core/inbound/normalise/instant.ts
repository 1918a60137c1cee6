/** The end of the year 9999: later instants are written differently and no longer sort as text. */
const latest = 253_402_300_799;

/** Unix seconds, as text or number, to ISO 8601 in UTC; undefined for anything that is no instant. */
export function instant(unixSeconds: unknown, plusSeconds = 0): string | undefined {
	const isText = typeof unixSeconds === 'string' && /^\d{1,13}(\.\d+)?$/.test(unixSeconds);
	if (!isText && typeof unixSeconds !== 'number') return undefined;
	const seconds = Number(unixSeconds);
	return seconds >= 0 && seconds + plusSeconds <= latest ? new Date((seconds + plusSeconds) * 1000).toISOString() : undefined;
}

/** How long a person's message or call allows free-form answers. Source: Meta, customer service window. */
export const customerServiceWindowSeconds = 24 * 60 * 60;
