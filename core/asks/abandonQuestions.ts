import type { AskFact } from './ask';
import type { AskRoom } from './askRoom';
import { callOffQuestions } from './callOffQuestions';
import { readAsk } from './readAsk';

/**
 * Ends the open questions of an execution that has stopped, or is no more, and will not wait for them: nobody is asked or reminded any more,
 * and whoever answers hears that it is too late. `words` say why, for whoever runs it again. Throws a StoreError.
 */
export async function abandonQuestions({ store, nowMs }: Pick<AskRoom, 'store' | 'nowMs'>, wait: string, words?: string): Promise<void> {
	const now = nowMs();
	const ended: AskFact = { kind: 'ended', at: now, outcome: 'abandoned', ...(words !== undefined && { words }) };
	for (const { id } of await store.asks.ofWait(wait)) {
		const changed = await store.asks.change(id, ({ facts, isOpen }) => (isOpen ? { facts: [...facts, ended], isOpen: false } : undefined), now);
		if (changed !== undefined) await callOffQuestions({ store, nowMs }, readAsk(changed));
	}
	await store.asks.settleWait(wait, 'over', now);
}
