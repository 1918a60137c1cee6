import { InvalidInputError, maskPhones } from '../messages';
import { findRecipient, type Fact } from '../sla';
import type { HeldCase } from '../store';
import { lifeOf, type Life } from './lifeOf';
import { placeFact } from './placeFact';
import { changeOf, emptyDirectory } from './ruling';
import type { Workroom } from './workroom';

/** What a person or a workflow can do to a case by name. */
export type CaseVerb = 'pause' | 'resume' | 'reset' | 'acknowledge' | 'snooze' | 'mute' | 'unmute' | 'resolve' | 'cancel';

/** Who did it where a workflow did and names nobody. */
export const anyWorkflow = 'workflow';

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
	/** Only for snooze and mute: its end; a mute without one lasts until it is undone. */
	untilAt?: number;
	/** Only for mute and unmute: whom it concerns, by ID, number or name. */
	recipient?: string;
}

/** Whether a verb means anything to a case that stands so. */
const applies: Record<CaseVerb, (state: Life['state']) => boolean> = {
	pause: (state) => state === 'open',
	resume: (state) => state === 'paused',
	acknowledge: (state) => state === 'open' || state === 'paused',
	reset: (state) => state === 'open' || state === 'paused',
	snooze: (state) => state === 'open' || state === 'paused',
	mute: (state) => state !== 'closed',
	unmute: (state) => state !== 'closed',
	resolve: (state) => state !== 'closed',
	cancel: (state) => state !== 'closed',
};

/** Until when a recipient has muted a case; undefined where not. */
function mutedUntil(facts: readonly Fact[], recipient: string): number | undefined {
	const last = facts.findLast((fact) => (fact.kind === 'mute' || fact.kind === 'unmute') && fact.recipient === recipient);
	return last?.kind === 'mute' ? (last.untilAt ?? Number.POSITIVE_INFINITY) : undefined;
}

/** The fact of an act, or nothing where the case stands so already. A recipient is given as its ID. */
export function factOfAct({ verb, at, by, via, metrics, untilAt, recipient = '' }: CaseAct, facts: readonly Fact[], now: number): Fact | undefined {
	const { state } = lifeOf(facts);
	if (metrics === undefined ? !applies[verb](state) : state === 'closed') return undefined;
	const happened = { at: at ?? now, ...(by !== undefined && { by }), ...(via !== undefined && { via }), ...(metrics !== undefined && { metrics }) };
	switch (verb) {
		case 'snooze':
			return { kind: verb, ...happened, untilAt: untilAt ?? now };
		case 'mute':
			return mutedUntil(facts, recipient) === (untilAt ?? Number.POSITIVE_INFINITY) ? undefined : { kind: verb, ...happened, recipient, ...(untilAt !== undefined && { untilAt }) };
		case 'unmute':
			return mutedUntil(facts, recipient) === undefined ? undefined : { kind: verb, ...happened, recipient };
		default:
			return placeFact({ kind: verb, ...happened }, facts, { isRetroactive: happened.at < now });
	}
}

/** Whom an act concerns: somebody who was told, else of the people of the policy, else an address. */
function recipientOf({ told, directory = emptyDirectory }: HeldCase, who: string): string {
	const text = who.trim();
	const known = told.find(({ recipient: { id, name } }) => id === text || name === text)?.recipient ?? findRecipient(directory, text);
	if (known !== undefined) return known.id;
	throw new InvalidInputError([{ field: 'recipient', message: `"${maskPhones(text)}" is nobody whom this case may tell, or several people. Enter the ID, the phone number or the whole name of one person.` }]);
}

/** Records an act; answers whether it changed anything. Throws an InvalidInputError for a case that is not watched, and for a recipient whom nobody knows. */
export async function recordFact({ store, tenant, nowMs }: Workroom, key: string, act: CaseAct): Promise<boolean> {
	const now = nowMs();
	let known = false;
	let applied = false;
	const step = (held: HeldCase) => {
		known = held.stored !== undefined;
		const whole = known && act.recipient !== undefined ? { ...act, recipient: recipientOf(held, act.recipient) } : act;
		const fact = held.stored && factOfAct(whole, held.stored.facts, now);
		applied = fact !== undefined;
		return fact && changeOf(held, now, { facts: [...held.stored!.facts, fact] });
	};
	await store.cases.change([{ tenant, key }], step, now);
	if (!known) throw new InvalidInputError([{ field: 'caseKey', message: `No case "${key}" is watched here. Check the key, or start it with the operation Watch.` }]);
	return applied;
}
