import { isBusy } from './toSqliteError';

/** Between two tries. */
const retryAfterMs = 5;

/**
 * Waits for other processes without holding up this one: SQLite's own wait would stop every execution in it. Throws what
 * SQLite said when it is still busy at this instant of `performance.now()`; it tries at least once.
 */
export async function retryWhileBusy<T>(work: () => T, untilMs: number): Promise<T> {
	for (;;) {
		try {
			return work();
		} catch (error) {
			if (!isBusy(error) || performance.now() >= untilMs) throw error;
			await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
		}
	}
}
