import { isAlarm, mayAct, type Fact, type Notification } from '../../sla';
import type { HeldCase, WatchMessage } from '../../store';
import { factOfAct } from '../recordFact';
import { changeOf, ruleOn } from '../ruling';
import { wordLanguage } from '../words/phrases';
import { nameCase } from '../words/writeMessage';
import type { Workroom } from '../workroom';
import { actionAnswer, type ActionOutcome } from './actionAnswer';
import { readAction, type ActionVerb, type ButtonAction } from './actionId';
import { deskSecret } from './deskSecret';
import { sameAddress } from './sameAddress';

/** Somebody who tapped: any of these, as the inbound message names them. */
export interface Tapper {
	addresses: readonly string[];
	/** Language of the answer where the message is not known; English unless given. */
	language?: string;
}

/** What came of a tap. */
export interface ActionReport {
	outcome: ActionOutcome;
	verb?: ActionVerb;
	/** Whose cases it concerns. */
	caseKeys: string[];
	/** Those that it changed. */
	changedKeys: string[];
	/** Who tapped, where it was the recipient. */
	by?: string;
	/** For the person who tapped, in that person's language. */
	answer: string;
}

function factFor({ verb, minutes = 60 }: ButtonAction, { metric, cycle }: Notification, held: HeldCase, by: string, now: number): Fact | undefined {
	const status = ruleOn(held, now).metrics.find((one) => one.metric === metric);
	// The buttons belong to a cycle: once it has ended they change nothing, also where another one has begun.
	if (held.stored === undefined || status?.cycle !== cycle || status.endedAt !== undefined) return undefined;
	const metrics = verb === 'resolve' ? undefined : [metric];
	return factOfAct({ verb, by, metrics, ...(verb === 'snooze' && { untilAt: now + minutes * 60_000 }) }, held.stored.facts, now);
}

function untilWords(at: number, zone: string, language: string): string {
	return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}

/** The zone in which a person reads a time of day: the person's own, else that of the calendar. */
function zoneOf({ directory, policies }: HeldCase, address: string): string {
	const person = directory?.persons.find((one) => sameAddress(one.address, address));
	return person?.zone ?? Object.values(policies).at(-1)?.calendar.zone ?? 'UTC';
}

async function apply({ store, tenant, nowMs }: Workroom, action: ButtonAction, message: WatchMessage): Promise<{ used: boolean; changedKeys: string[]; zone: string }> {
	const alarms = message.notifications.filter(isAlarm);
	const { recipient } = message.notifications[0]!;
	const now = nowMs();
	const changed = new Set<string>();
	let zone = 'UTC';
	const step = (held: HeldCase) => {
		changed.delete(held.key);
		zone = zoneOf(held, recipient.address);
		if (!mayAct(held.told, recipient.id)) return undefined;
		let facts = held.stored?.facts ?? [];
		for (const notification of alarms.filter(({ caseKey }) => caseKey === held.key)) {
			const fact = factFor(action, notification, held, recipient.name ?? recipient.id, now);
			if (fact !== undefined) facts = [...facts, fact];
			if (fact !== undefined && action.verb === 'resolve') break;
		}
		if (facts.length === held.stored?.facts.length) return undefined;
		changed.add(held.key);
		return changeOf(held, now, { facts });
	};
	const names = [...new Set(alarms.map(({ caseKey }) => caseKey))].map((key) => ({ tenant, key }));
	const done = await store.cases.changeOnce({ ref: action.ref, action: action.verb }, names, step, now);
	return { used: done === undefined, changedKeys: [...changed], zone };
}

/**
 * Does what a button of a notification says. Only its recipient may, once, before it expires and while its cycle lasts; in
 * every other case nothing changes and the answer says why. Throws a StoreError.
 */
export async function applyAction(room: Workroom, id: string, tapper: Tapper): Promise<ActionReport> {
	const refuse = (outcome: ActionOutcome, language: string | undefined, more: Partial<ActionReport> = {}): ActionReport => ({
		outcome,
		caseKeys: [],
		changedKeys: [],
		...more,
		answer: actionAnswer(outcome, more.verb ?? 'acknowledge', wordLanguage(language)),
	});
	const action = readAction(await deskSecret(room), id.trim());
	if (action === undefined) return refuse('forged', tapper.language);
	const { verb, minutes = 60, ref, expiresAt } = action;
	const message = await room.store.cases.message({ ref });
	const recipient = message?.notifications[0]?.recipient;
	if (message === undefined || recipient === undefined) return refuse('expired', tapper.language, { verb });
	if (!tapper.addresses.some((address) => sameAddress(address, recipient.address))) return refuse('notRecipient', tapper.language, { verb });
	const { language, name, id: recipientId } = recipient;
	const by = name ?? recipientId;
	const caseKeys = [...new Set(message.notifications.filter(isAlarm).map(({ caseKey }) => caseKey))];
	if (expiresAt <= room.nowMs()) return refuse('expired', language, { verb, by, caseKeys });

	const { used, changedKeys, zone } = await apply(room, action, message);
	const outcome = used ? 'used' : changedKeys.length > 0 ? 'applied' : 'over';
	const about = message.keys.length === 1 ? `\n${nameCase(message.notifications[0]!)}` : '';
	const answer = actionAnswer(outcome, verb, wordLanguage(language), about, untilWords(room.nowMs() + minutes * 60_000, zone, wordLanguage(language)));
	return { outcome, verb, caseKeys, changedKeys, by, answer };
}
