import type { StoredAsk } from '../store';
import type { AnswerValue, AskFact, AskPerson } from './ask';
import { decide } from './decide/decide';
import { peopleOf, seatsOf } from './decide/seats';
import { readAsk } from './readAsk';

/** A question and what came of it, as a workflow gets it. Instants are ISO 8601. */
export interface AskResult {
	askId: string;
	outcome: string;
	/** Whether it was approved; false for everything else that is not an approval. */
	approved: boolean;
	question: string;
	/** The title that was chosen (by most, where several answered; of equals, the first), the text that was written, the place. */
	choice?: string;
	text?: string;
	location?: Extract<AnswerValue, { type: 'location' }>;
	/** Whose answer decided it, and by which message. */
	answeredBy?: { name?: string; address: string };
	answeredAt?: string;
	messageId?: string;
	/** Every answer, in its order, with whether it counts and why not. */
	answers: Record<string, unknown>[];
	passedOn: Record<string, unknown>[];
	/** Who had not answered when it ended. */
	silent: string[];
	tiersAsked: number;
	remindersSent: number;
	askedAt: string;
	endedAt?: string;
}

type Given = Extract<AskFact, { kind: 'answer' }>;

const iso = (at: number) => new Date(at).toISOString();
const nameOf = ({ name, id }: AskPerson) => name ?? id;

/** The choice of most; of equals, the one that was given first. */
function chosen(given: readonly Given[]): string | undefined {
	const votes = new Map<string, number>();
	for (const { value } of given) if (value.type === 'choice') votes.set(value.title, (votes.get(value.title) ?? 0) + 1);
	return [...votes].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** What was said, without what only matters inside. */
function plain(value: AnswerValue): Record<string, unknown> {
	const { type: _type, ...said } = value;
	return said;
}

/** The fetchable file of the deciding answer, where it is one. */
export function fileOf(stored: StoredAsk): Extract<AnswerValue, { type: 'file' }> | undefined {
	const given = readAsk(stored).facts.filter((fact) => fact.kind === 'answer').at(-1);
	return given?.value.type === 'file' ? given.value : undefined;
}

/** What came of a question, from what is stored. Pure. */
export function describeAsk(stored: StoredAsk): AskResult {
	const ask = readAsk(stored);
	const { plan, facts } = ask;
	const people = new Map(peopleOf(ask).map((person) => [person.id, person]));
	const who = (id: string) => ({ ...(people.get(id)?.name && { name: people.get(id)!.name }), address: id });
	const given = facts.filter((fact) => fact.kind === 'answer');
	const ended = facts.find((fact) => fact.kind === 'ended');
	const { outcome = 'open' } = decide(ask, ended?.at ?? ask.createdAt);
	const last = outcome === 'approved' || outcome === 'declined' || outcome === 'answered' ? given.at(-1) : undefined;
	const asked = facts.filter((fact) => fact.kind === 'asked');
	const tiers = new Set(asked.map(({ round }) => round.split('.')[0]));
	return {
		askId: ask.id,
		outcome,
		approved: outcome === 'approved',
		question: plan.question,
		...(plan.answer.type === 'choice' && { choice: chosen(given) }),
		...(last?.value.type === 'text' && { text: last.value.text }),
		...(last?.value.type === 'location' && { location: last.value }),
		...(last && { answeredBy: who(last.by), answeredAt: iso(last.at), messageId: last.messageId }),
		answers: facts.flatMap((fact) => {
			if (fact.kind !== 'answer' && fact.kind !== 'refused') return [];
			const { by, at, messageId } = fact;
			return [{ by: who(by), at: iso(at), messageId, counts: fact.kind === 'answer', ...(fact.kind === 'answer' ? plain(fact.value) : { reason: fact.reason }) }];
		}),
		passedOn: facts.flatMap((fact) => (fact.kind === 'passed' ? [{ by: who(fact.by), to: who(fact.to), at: iso(fact.at), messageId: fact.messageId }] : [])),
		silent: seatsOf(ask).filter(({ answer, tier }) => answer === undefined && tiers.has(String(tier))).map(({ holder }) => nameOf(holder)),
		tiersAsked: tiers.size,
		remindersSent: asked.filter(({ round }) => !round.endsWith('.0')).length,
		askedAt: iso(ask.createdAt),
		...(ended && { endedAt: iso(ended.at) }),
	};
}
