/** What one tick did with what was due, as keys of notifications. */
export interface TickBalance {
	due: readonly string[];
	sent: readonly string[];
	deferred: readonly string[];
	/** Failed and alarmed. */
	failed: readonly string[];
}

/** What does not add up: `lost` was due and has no fate, `doubled` has more than one, `unexpected` was never due. */
export interface AuditFault {
	code: 'lost' | 'doubled' | 'unexpected';
	key: string;
}

/** Checks that everything due in a tick was sent, deferred or failed with an alarm, once each; gives what does not add up. */
export function auditTick({ due, sent, deferred, failed }: TickBalance): AuditFault[] {
	const fates = new Map<string, number>();
	for (const key of [...sent, ...deferred, ...failed]) fates.set(key, (fates.get(key) ?? 0) + 1);
	const expected = new Set(due);
	const faults: AuditFault[] = [...expected].filter((key) => !fates.has(key)).map((key) => ({ code: 'lost', key }));
	for (const [key, count] of fates) {
		if (!expected.has(key)) faults.push({ code: 'unexpected', key });
		else if (count > 1) faults.push({ code: 'doubled', key });
	}
	return faults;
}
