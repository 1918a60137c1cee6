import { InvalidInputError } from '../messages';
import type { Fact } from '../sla';
import type { HeldCase } from '../store';
import { lifeOf, type Life } from './lifeOf';
import { changeOf } from './ruling';
import type { Workroom } from './workroom';

/** What a person or a workflow can do to a case by name. */
export type CaseVerb = 'pause' | 'resume' | 'acknowledge' | 'snooze' | 'resolve' | 'cancel';

/** One such act. Instants are epoch milliseconds. */
export interface CaseAct {
	verb: CaseVerb;
	/** When it happened; now unless given. */
	at?: number;
	/** Who did it. */
	by?: string;
	/** The id of the message that brought it. */
	via?: string;
	/** Only these metrics; the whole case unless given. */
	metrics?: readonly string[];
	/** Only for snooze: its end. */
	untilAt?: number;
}

/** Whether a verb means anything to a case that stands so. */
const applies: Record<CaseVerb, (state: Life['state']) => boolean> = {
	pause: (state) => state === 'open',
	resume: (state) => state === 'paused',
	acknowledge: (state) => state === 'open' || state === 'paused',
	snooze: (state) => state === 'open' || state === 'paused',
	resolve: (state) => state !== 'closed',
	cancel: (state) => state !== 'closed',
};

/** The fact of an act, or nothing where the case stands so already. */
export function factOfAct({ verb, at, by, via, metrics, untilAt }: CaseAct, facts: readonly Fact[], now: number): Fact | undefined {
	const { state } = lifeOf(facts);
	if (metrics === undefined ? !applies[verb](state) : state === 'closed') return undefined;
	const happened = { at: at ?? now, ...(by !== undefined && { by }), ...(via !== undefined && { via }), ...(metrics !== undefined && { metrics }) };
	return verb === 'snooze' ? { kind: verb, ...happened, untilAt: untilAt ?? now } : { kind: verb, ...happened };
}

/** Records an act; answers whether it changed anything. Throws an InvalidInputError for a case that is not watched. */
export async function recordFact({ store, tenant, nowMs }: Workroom, key: string, act: CaseAct): Promise<boolean> {
	const now = nowMs();
	let known = false;
	let applied = false;
	const step = (held: HeldCase) => {
		known = held.stored !== undefined;
		const fact = held.stored && factOfAct(act, held.stored.facts, now);
		applied = fact !== undefined;
		return fact && changeOf(held, now, { facts: [...held.stored!.facts, fact] });
	};
	await store.cases.change([{ tenant, key }], step, now);
	if (!known) throw new InvalidInputError([{ field: 'caseKey', message: `No case "${key}" is watched here. Check the key, or start it with the operation Watch.` }]);
	return applied;
}
