import type { AskWait } from '../../store';
import type { AskRoom } from '../askRoom';
import { afterCall, type CallAnswer } from './afterCall';

const waitsAtOnce = 20;
const leaseMs = 2 * 60_000;

/** How a waiting execution is reached: by the URL that n8n signed for it. */
export type Caller = (wait: Pick<AskWait, 'place' | 'resumeUrl'>) => Promise<CallAnswer>;

/**
 * Calls the executions whose questions have all ended, until each has gone on. Answers with what each said. Throws a StoreError.
 */
export async function resumeDue({ store, account, nowMs }: Pick<AskRoom, 'store' | 'account' | 'nowMs'>, call: Caller): Promise<CallAnswer[]> {
	const waits = await store.asks.claimWaits(account, waitsAtOnce, nowMs() + leaseMs, nowMs());
	return await Promise.all(
		waits.map(async (due) => {
			const { id } = due;
			const answer = await call(due);
			// Read anew: the call itself has marked the result as taken.
			const wait = await store.asks.wait(id);
			if (wait !== undefined) await store.asks.settleWait(id, afterCall(wait, answer, nowMs()), nowMs());
			return answer;
		}),
	);
}
