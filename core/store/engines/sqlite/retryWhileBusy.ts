import { isBusy } from './toSqliteError';

/** Between two tries. */
const retryAfterMs = 5;

/**
 * Waits for other processes without holding up this one: SQLite's own wait would stop every execution in it. Throws what
 * SQLite said when it is still busy after the timeout.
 */
export async function retryWhileBusy<T>(work: () => T, timeoutMs: number): Promise<T> {
	const deadline = performance.now() + timeoutMs;
	for (;;) {
		try {
			return work();
		} catch (error) {
			if (!isBusy(error) || performance.now() >= deadline) throw error;
			await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
		}
	}
}
