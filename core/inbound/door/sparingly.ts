const againAfterMs = 10_000;

/** Says the first of each kind at once and then, from time to time, the newest one with how many were left out: a flood of bad requests must not fill the log. */
export function sparingly(say: (message: string) => void, nowMs: () => number): (kind: string, message: string) => void {
	const said = new Map<string, { atMs: number; leftOut: number }>();
	return (kind, message) => {
		const before = said.get(kind);
		if (before !== undefined && nowMs() - before.atMs < againAfterMs) {
			before.leftOut += 1;
			return;
		}
		const leftOut = before?.leftOut ?? 0;
		say(leftOut > 0 ? `${message} (${leftOut} more like it were left out)` : message);
		said.set(kind, { atMs: nowMs(), leftOut: 0 });
	};
}
