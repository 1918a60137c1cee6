import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
	timeoutMs: number;
	everyMs?: number;
	signal?: AbortSignal;
}

/** Asks again and again until there is an answer, and says what it was waiting for when the time is over. */
export async function waitUntil<T>(what: string, ask: () => Promise<T | undefined>, patience: Patience): Promise<T> {
	const deadline = Date.now() + patience.timeoutMs;
	for (;;) {
		patience.signal?.throwIfAborted();
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${patience.timeoutMs / 1000} s in vain for ${what}`);
		await sleep(patience.everyMs ?? 200);
	}
}
