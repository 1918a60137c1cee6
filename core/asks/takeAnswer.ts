import type { WordLanguage } from '../messages';
import type { StoredAsk } from '../store';
import type { AskMessage } from './answers/askMessage';
import { askSecret } from './answers/askSecret';
import { looksLikeButton, readButton } from './answers/buttonId';
import { saidByButton, saidByMessage } from './answers/readSaid';
import type { Ask } from './ask';
import { askOfKey } from './askPeople';
import type { AskRoom } from './askRoom';
import { callOffQuestions } from './callOffQuestions';
import { decide } from './decide/decide';
import { judge, type Incoming, type Said, type Verdict } from './decide/judge';
import { peopleOf, seatsOf } from './decide/seats';
import { readAsk } from './readAsk';
import { phrases, type AnswerWord } from './words/phrases';

/** What was made of a message that was meant for a question. */
export interface TakenAnswer {
	verdict: Verdict['verdict'] | 'forged' | 'gone';
	askId?: string;
	/** The execution that waits for it. */
	wait?: string;
	/** Who answered, where that is one of those asked. */
	by?: string;
	/** Whether the question has ended by now. */
	hasEnded: boolean;
	/** The polite word for whoever wrote, in the language of the question. */
	word: string;
}

interface Meant {
	stored: StoredAsk;
	said: Said;
}

const isForged = (language: WordLanguage): TakenAnswer => ({ verdict: 'forged', hasEnded: false, word: phrases[language].answers.forged });
const isGone = (language: WordLanguage): TakenAnswer => ({ verdict: 'gone', hasEnded: false, word: phrases[language].answers.gone });

/** Whether somebody's vote is still missing, so that a message without a button or a reply may be meant for this question. */
function isAwaited(ask: Ask, from: readonly string[], now: number): boolean {
	return decide(ask, now).outcome === undefined && seatsOf(ask).some(({ holder, answer, heldSince }) => answer === undefined && heldSince <= now && from.includes(holder.id));
}

async function meantByReply({ store, account }: AskRoom, message: AskMessage): Promise<Meant | undefined> {
	if (message.replyTo === undefined) return undefined;
	const [delivery] = await store.outbox.find({ messageId: message.replyTo, account, limit: 1 });
	const askId = delivery && askOfKey(delivery.key);
	const stored = askId === undefined ? undefined : await store.asks.get(askId);
	return stored && { stored, said: saidByMessage(readAsk(stored).plan.answer, message) };
}

/** The only open question that such a message could answer; more than one, or none, and it is not taken from the workflow. */
async function meantAsOnly({ store, account, nowMs }: AskRoom, message: AskMessage): Promise<Meant | undefined> {
	if (message.choiceId !== undefined) return undefined;
	const open = (await store.asks.openFor(account, message.from))
		.map((stored) => ({ stored, said: saidByMessage(readAsk(stored).plan.answer, message) }))
		.filter(({ stored, said }) => said.type === 'answer' && isAwaited(readAsk(stored), message.from, nowMs()));
	return open.length === 1 ? open[0] : undefined;
}

async function languageFor({ store, account }: AskRoom, from: readonly string[]): Promise<WordLanguage> {
	const [open] = await store.asks.openFor(account, from);
	return open === undefined ? 'en' : readAsk(open).plan.language;
}

/** A message that was taken before is meant for the same question again, whatever has become of that since. */
async function meantBefore({ store, account }: AskRoom, message: AskMessage): Promise<Meant | undefined> {
	const stored = await store.asks.answeredBy(account, message.messageId);
	return stored && { stored, said: { type: 'unclear' } };
}

async function meant(room: AskRoom, message: AskMessage): Promise<Meant | TakenAnswer | undefined> {
	const before = await meantBefore(room, message);
	if (before !== undefined) return before;
	if (message.choiceId === undefined || !looksLikeButton(message.choiceId)) return (await meantByReply(room, message)) ?? (await meantAsOnly(room, message));
	const button = readButton(await askSecret(room.store, room.account), message.choiceId);
	if (button === undefined) return isForged(await languageFor(room, message.from));
	const stored = await room.store.asks.get(button.askId);
	if (stored === undefined || stored.account !== room.account) return isGone(await languageFor(room, message.from));
	return { stored, said: saidByButton(readAsk(stored).plan.answer, button.says) };
}

function wordOf({ verdict }: Verdict, facts: Ask['facts'], messageId: string): AnswerWord {
	if (verdict !== 'counts') return verdict;
	const answer = facts.find((fact) => fact.kind === 'answer' && fact.messageId === messageId);
	if (answer?.kind !== 'answer' || answer.value.type !== 'approval') return 'noted';
	return answer.value.approved ? 'approved' : 'declined';
}

/**
 * Takes a message as an answer, where it is one: by a button of ours, as a reply to a question, or because it can only be
 * meant for one. Says whether it counts, and why not. The same message again changes nothing and comes to the same. Throws a StoreError.
 */
export async function takeAnswer(room: AskRoom, message: AskMessage): Promise<TakenAnswer | undefined> {
	const found = await meant(room, message);
	if (found === undefined || 'verdict' in found) return found;
	const now = room.nowMs();
	const { stored, said } = found;
	const at = Math.min(now, Math.max(message.sentAt ?? now, stored.createdAt));
	const incoming: Incoming = { messageId: message.messageId, from: message.from, at, said };
	let verdict: Verdict = { verdict: 'notAsked' };
	const changed = await room.store.asks.change(
		stored.id,
		(current) => {
			const ask = readAsk(current);
			const judged = judge(ask, incoming, now);
			verdict = judged;
			if (judged.facts.length === 0) return undefined;
			const facts = [...ask.facts, ...judged.facts];
			const { outcome, nextDueAt } = decide({ ...ask, facts }, now);
			// An answer that was sent in time is written down as one, even where the time has passed since; the next look ends it.
			const isOpen = current.isOpen && !judged.facts.some(({ kind }) => kind === 'ended');
			return { facts, isOpen, nextDueAt: outcome === undefined ? nextDueAt : now, messageId: message.messageId };
		},
		now,
	);
	if (changed === undefined) return isGone(readAsk(stored).plan.language);
	const ask = readAsk(changed);
	if (!changed.isOpen && verdict.verdict === 'counts') await callOffQuestions(room, ask);
	const person = peopleOf(ask).find(({ id }) => id === verdict.by);
	return {
		verdict: verdict.verdict,
		askId: ask.id,
		wait: changed.wait,
		...(person && { by: person.name ?? person.id }),
		hasEnded: !changed.isOpen,
		word: phrases[ask.plan.language].answers[wordOf(verdict, ask.facts, message.messageId)],
	};
}
