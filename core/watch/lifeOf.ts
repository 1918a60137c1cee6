import type { Fact } from '../sla';

/** How a case stands as a whole, by the facts about all of its metrics, in the order in which they became known. */
export interface Life {
	state: 'unknown' | 'open' | 'paused' | 'closed';
	/** The fact that brought it there. */
	since?: Fact;
	/** When it was last started, reset or reopened. */
	openedAt?: number;
}

const opened = (since: Fact): Life => ({ state: 'open', since, openedAt: since.at });

/** Reads how a case stands. Metrics may have ended although the case is open. Pure. */
export function lifeOf(facts: readonly Fact[]): Life {
	let life: Life = { state: 'unknown' };
	for (const fact of facts) {
		if (fact.metrics !== undefined) continue;
		if (fact.kind === 'start' && life.state === 'unknown') life = opened(fact);
		else if (fact.kind === 'start' && fact.corrects && life.state !== 'closed') life = { ...life, openedAt: fact.at };
		else if (fact.kind === 'reopen' && life.state === 'closed') life = opened(fact);
		else if (fact.kind === 'reset' && life.state === 'open') life = { ...life, openedAt: fact.at };
		else if (fact.kind === 'reset' && life.state === 'paused') life = opened(fact);
		else if (fact.kind === 'pause' && life.state === 'open') life = { ...life, state: 'paused', since: fact };
		else if (fact.kind === 'resume' && life.state === 'paused') life = { ...life, state: 'open', since: fact };
		else if ((fact.kind === 'resolve' || fact.kind === 'cancel') && life.state !== 'unknown' && life.state !== 'closed') life = { ...life, state: 'closed', since: fact };
	}
	return life;
}
