import { createHash } from 'node:crypto';
import type { HeldCase, Unanswered } from '../../store';
import { readEntry, type CaseEntry } from '../caseEntry';
import { lifeOf } from '../lifeOf';
import type { Workroom } from '../workroom';
import type { Matter, Source } from './source';
import { sourcePolicy, type SourceAudience } from './sourcePolicy';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Whoever has waited longer than this is not waiting for an answer any more. */
const lookBackMs = 7 * dayMs;
const peopleAtMost = 1_000;
/** The newest of them are looked through. */
const answersAtMost = 50;

/** Settings of the sources that are about customers who wrote. */
export interface WaitingSettings {
	/** Numbers of the business; all that the store knows unless given. */
	phoneNumberIds?: readonly string[];
	audience: SourceAudience;
}

const iso = (ms: number) => new Date(ms).toISOString();

async function waiting({ store, nowMs }: Workroom, phoneNumberIds: readonly string[] | undefined): Promise<Unanswered[]> {
	const now = nowMs();
	return await store.conversations.unanswered({ phoneNumberIds, from: iso(now - lookBackMs), until: iso(now), limit: peopleAtMost });
}

/** A key that is the same for the person whatever they write, and holds no phone number. */
function keyFor(what: string, { phoneNumberId, recipientKeys }: Unanswered): string {
	const person = createHash('sha256').update(recipientKeys[0] ?? '').digest('hex').slice(0, 16);
	return `${what}:${phoneNumberId}:${person}`;
}

const nameOf = ({ recipientKeys }: Unanswered) => {
	const phone = recipientKeys.find((key) => key.startsWith('tel:'));
	return phone === undefined ? (recipientKeys[0] ?? '').replace(/^\w+:/, '') : `+${phone.slice(4)}`;
};

function entryFor(what: string, title: string, one: Unanswered, startedAt: number, more: Partial<CaseEntry> = {}): CaseEntry {
	const { phoneNumberId, messageId, windowOpenUntil, sentAt } = one;
	// A person may close the case; a later message is another matter then, which the status shows.
	const status = `${sentAt.slice(0, 16).replace('T', ' ')} UTC`;
	return readEntry({ key: keyFor(what, one), context: { title: `${title} ${nameOf(one)}`, status, fields: { phoneNumberId, messageId, windowOpenUntil } }, startedAt, saidAt: startedAt, ...more });
}

const openedAt = ({ stored }: HeldCase) => lifeOf(stored?.facts ?? []).openedAt ?? 0;

/** The last answer before this message, where one was given while the case was open: between two looks a customer can be answered and write again. */
async function answeredBefore({ store }: Workroom, { recipientKeys, phoneNumberId, messageId, sentAt }: Unanswered, held: HeldCase): Promise<number | undefined> {
	if (held.stored?.context.fields?.messageId === messageId) return undefined;
	const between = { createdFrom: iso(openedAt(held)), createdUntil: sentAt, states: ['accepted' as const], limit: answersAtMost };
	const found = (await Promise.all(recipientKeys.map((recipient) => store.outbox.find({ recipient, ...between })))).flat();
	const answers = found.filter(({ message }) => message.from === phoneNumberId).map(({ createdAt }) => Date.parse(createdAt));
	return answers.length === 0 ? undefined : Math.max(...answers);
}

/** An answer was given, or so much time has passed that nobody looks for one. */
async function endOf({ nowMs }: Workroom, held: HeldCase): Promise<'resolve' | 'cancel'> {
	return nowMs() - openedAt(held) < lookBackMs ? 'resolve' : 'cancel';
}

/** Customers who have waited too long for an answer: from their message until a message to them was accepted. */
export function unansweredCustomers(withinMinutes: number, { phoneNumberIds, audience }: WaitingSettings): Source {
	return {
		...sourcePolicy('unanswered', 'Answer to a customer', withinMinutes, audience),
		endOf,
		// From the first look on, since a later message must not start the clock anew.
		present: async (room) =>
			(await waiting(room, phoneNumberIds)).map((one): Matter => ({
				entry: entryFor('unanswered', 'Waiting for an answer:', one, Date.parse(one.sentAt)),
				previousEndedAt: async (held) => await answeredBefore(room, one, held),
			})),
	};
}

/** Customers whose window for free-form answers closes soon, and who have got no answer. Windows last 24 hours and know no opening hours. Source: Meta, customer service windows. */
export function closingWindows(beforeMinutes: number, { phoneNumberIds, audience }: WaitingSettings): Source {
	const alwaysOpen = { ...audience, calendar: { zone: audience.calendar.zone, alwaysOpen: true } };
	return {
		...sourcePolicy('windowClosing', 'Answer before the window closes', dayMs / minuteMs - beforeMinutes, alwaysOpen),
		endOf,
		async present(room) {
			const now = room.nowMs();
			const found = await waiting(room, phoneNumberIds);
			const soon = found.filter(({ windowOpenUntil }) => Date.parse(windowOpenUntil) - now <= 2 * beforeMinutes * minuteMs);
			return soon.map((one) => {
				const closesAt = Date.parse(one.windowOpenUntil);
				// Closed without an answer: it is over, and was not met.
				return { entry: entryFor('windowClosing', 'The window closes without an answer:', one, closesAt - dayMs, closesAt <= now ? { says: ['cancel'], saidAt: now } : {}) };
			});
		},
	};
}
