import { wordLanguage } from '../../messages';
import { isAlarm, mayAct, type Fact, type Notification } from '../../sla';
import type { HeldCase, WatchMessage } from '../../store';
import { factOfAct } from '../recordFact';
import { changeOf, ruleOn } from '../ruling';
import { nameCase } from '../words/writeMessage';
import type { Workroom } from '../workroom';
import { actionAnswer } from './actionAnswer';
import type { ActionReport } from './actionReport';
import type { ActionVerb } from './actionId';
import { sameAddress } from './sameAddress';

/** What the recipient of a message does about its cases. */
export interface Action {
	verb: ActionVerb;
	/** Only for snooze; an hour unless given. */
	minutes?: number;
	/** Under this name it counts once for the message. */
	use: string;
	/** The id of the message that brought it, where one did. */
	via?: string;
}

const snoozeMinutes = 60;

function factFor({ verb, minutes = snoozeMinutes, via }: Action, { metric, cycle }: Notification, held: HeldCase, by: string, now: number): Fact | undefined {
	const status = ruleOn(held, now).metrics.find((one) => one.metric === metric);
	// The message belongs to a cycle: once that has ended nothing changes, also where another one has begun.
	if (held.stored === undefined || status?.cycle !== cycle || status.endedAt !== undefined) return undefined;
	const metrics = verb === 'resolve' ? undefined : [metric];
	return factOfAct({ verb, by, via, metrics, ...(verb === 'snooze' && { untilAt: now + minutes * 60_000 }) }, held.stored.facts, now);
}

function untilWords(at: number, zone: string, language: string): string {
	return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}

/** The zone in which a person reads a time of day: the person's own, else that of the calendar. */
function zoneOf({ directory, policies }: HeldCase, address: string): string {
	const person = directory?.persons.find((one) => sameAddress(one.address, address));
	return person?.zone ?? Object.values(policies).at(-1)?.calendar.zone ?? 'UTC';
}

const namesOf = (alarms: readonly Notification[], tenant: string) => [...new Set(alarms.map(({ caseKey }) => caseKey))].map((key) => ({ tenant, key }));

/** Cases that this very message has changed before, in a run that was interrupted. */
async function changedBefore({ store, tenant }: Workroom, alarms: readonly Notification[], via: string | undefined): Promise<string[]> {
	if (via === undefined) return [];
	const found = await store.cases.find({ tenant, keys: namesOf(alarms, tenant).map(({ key }) => key), limit: 1_000 });
	return found.filter(({ stored }) => stored?.facts.some((fact) => fact.via === via)).map(({ key }) => key);
}

/** Does what the recipient of a message says, once, while its cycles last; the same again answers the same. Throws a StoreError. */
export async function performAction(room: Workroom, action: Action, message: WatchMessage): Promise<ActionReport> {
	const { store, tenant, nowMs } = room;
	const { verb, minutes = snoozeMinutes, use, via } = action;
	const alarms = message.notifications.filter(isAlarm);
	const { recipient } = message.notifications[0]!;
	const by = recipient.name ?? recipient.id;
	const now = nowMs();
	const changed = new Set<string>();
	let zone = 'UTC';
	const step = (held: HeldCase) => {
		changed.delete(held.key);
		zone = zoneOf(held, recipient.address);
		if (!mayAct(held.told, recipient.id)) return undefined;
		let facts = held.stored?.facts ?? [];
		for (const notification of alarms.filter(({ caseKey }) => caseKey === held.key)) {
			const fact = factFor(action, notification, held, by, now);
			if (fact !== undefined) facts = [...facts, fact];
			if (fact !== undefined && verb === 'resolve') break;
		}
		if (facts.length === held.stored?.facts.length) return undefined;
		changed.add(held.key);
		return changeOf(held, now, { facts });
	};
	const isNew = (await store.cases.changeOnce({ ref: message.ref, action: use }, namesOf(alarms, tenant), step, now)) !== undefined;
	const changedKeys = isNew ? [...changed] : await changedBefore(room, alarms, via);
	const outcome = changedKeys.length > 0 ? 'applied' : isNew ? 'over' : 'used';
	const language = wordLanguage(recipient.language);
	const about = message.keys.length === 1 ? `\n${nameCase(message.notifications[0]!)}` : '';
	const answer = actionAnswer(outcome, verb, language, about, untilWords(now + minutes * 60_000, zone, language));
	return { outcome, verb, caseKeys: namesOf(alarms, tenant).map(({ key }) => key), changedKeys, by, answer };
}
