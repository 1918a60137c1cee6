import { readThroughput } from '../cloudApi';
import { accountKey, senderKey } from './accountKey';
import type { Workplace } from './workplace';

const learnedForMs = 3_600_000;
/** A run below one second's worth of the smallest limit never waits for it. */
const worthAsking = 80;

/** Per process: asking once more after a restart costs one read. */
const learnedAtMs = new Map<string, number>();

/** Sets a sender's full rate from its number's throughput, before a run that is long enough to meet the limit; at most once an hour. */
export async function learnRate({ api, store, nowMs }: Workplace, phoneNumberId: string, messages: number): Promise<void> {
	const sender = senderKey(accountKey(api), phoneNumberId);
	const known = learnedAtMs.get(sender);
	if (messages < worthAsking || (known !== undefined && nowMs() - known < learnedForMs)) return;
	learnedAtMs.set(sender, nowMs());
	try {
		const rate = await readThroughput(api, phoneNumberId);
		if (rate !== undefined) await store.senders.setFullRate(sender, rate, nowMs());
	} catch {
		// Not every provider tells; the default is safe then, and refusals still teach.
	}
}
