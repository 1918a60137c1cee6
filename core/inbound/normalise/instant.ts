const latest = 8_640_000_000_000;

/** Unix seconds, as text or number, to ISO 8601 in UTC; the epoch for anything that is no instant. */
export function instant(unixSeconds: unknown, plusSeconds = 0): string {
	const seconds = Number(unixSeconds) + plusSeconds;
	return new Date(Number.isFinite(seconds) && Math.abs(seconds) <= latest ? seconds * 1000 : 0).toISOString();
}
