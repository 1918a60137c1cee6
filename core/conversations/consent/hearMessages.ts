import { languagesOfPhone } from '../../messages';
import type { Consents, ConsentEntry } from '../../store';
import { readConsentWord, type ConsentWord } from './words/readConsentWord';

/** What a person wrote, or the title of the button that was tapped. */
export interface SaidMessage {
	messageId: string;
	text: string;
	/** Every key by which the person can be written to. */
	recipientKeys: readonly string[];
	waId?: string;
	name?: string;
	sentAt: string;
	phoneNumberId: string;
}

/** What was made of a message that speaks of consent. */
export interface HeardMessage {
	messageId: string;
	word: Exclude<ConsentWord, { wish: 'none' }>;
	/** The entry that stands for it. */
	entry: ConsentEntry;
}

/** How far doubtful words count: `certain` leaves out those that may also mean something else, such as "cancel". */
export type Hearing = 'certain' | 'likely';

/** A doubtful "start" or "join" counts only where there is something to take up again. */
async function isMeant(consents: Consents, account: string, { wish, certainty }: HeardMessage['word'], { recipientKeys, messageId }: SaidMessage, hearing: Hearing): Promise<boolean> {
	if (certainty === 'certain') return true;
	if (wish === 'optOut') return hearing === 'likely';
	const person = { account, recipientKeys };
	if ((await consents.state(person)).withdrawn.length > 0) return true;
	// Seen again after an interruption, what it lifted is lifted already.
	return (await consents.history(person)).some(({ evidence }) => evidence?.evidenceId === messageId);
}

/**
 * Hears which messages are wishes to receive no more messages, or to receive them again, and records them. It may hear the same messages again, with the same result. Throws a StoreError.
 */
export async function hearMessages(consents: Consents, account: string, messages: readonly SaidMessage[], hearing: Hearing, now: string): Promise<HeardMessage[]> {
	const heard: HeardMessage[] = [];
	for (const message of messages) {
		const { messageId, text, recipientKeys, waId, name, sentAt, phoneNumberId } = message;
		const word = recipientKeys.length === 0 ? ({ wish: 'none' } as const) : readConsentWord(text, languagesOfPhone(waId));
		if (word.wish === 'none' || !(await isMeant(consents, account, word, message, hearing))) continue;
		const decision = word.wish === 'optOut' ? 'withdrawn' : 'given';
		const details = { language: word.language, matched: word.matched, phoneNumberId };
		const [recorded] = await consents.record([{ account, recipientKeys, decision, category: word.category, source: 'message', decidedAt: sentAt, text, name, evidenceId: messageId, details }], now);
		heard.push({ messageId, word, entry: recorded!.entry });
	}
	return heard;
}
