import { wordLanguage, type WordLanguage } from '../../messages';
import { isAlarm, mayAct, type Fact, type MetricStatus, type Notification } from '../../sla';
import type { HeldCase, WatchMessage } from '../../store';
import { anyWorkflow, factOfAct } from '../recordFact';
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

/** How the clock of an alarm stands; undefined once its cycle has ended, also where another one has begun. */
function statusOf(held: HeldCase, { metric, cycle }: Notification, now: number, facts = held.stored?.facts): MetricStatus | undefined {
	const status = ruleOn(held, now, { facts }).metrics.find((one) => one.metric === metric);
	return held.stored === undefined || status?.cycle !== cycle || status.endedAt !== undefined ? undefined : status;
}

/** Who else has said to take care of it, so that no two people are told that it is theirs. */
function takenBy(status: MetricStatus | undefined, by: string): string | undefined {
	const { silence } = status ?? {};
	return silence?.by === 'acknowledged' && silence.who !== by && silence.who !== anyWorkflow ? silence.who : undefined;
}

function factFor({ verb, minutes = snoozeMinutes, via }: Action, notification: Notification, held: HeldCase, by: string, now: number): Fact | undefined {
	if (statusOf(held, notification, now) === undefined) return undefined;
	const metrics = verb === 'resolve' ? undefined : [notification.metric];
	return factOfAct({ verb, by, via, metrics, ...(verb === 'snooze' && { untilAt: now + minutes * 60_000 }) }, held.stored!.facts, now);
}

/** The end of a snooze as people say it: the time of day, with the date where that is another one. */
function untilWords(at: number, now: number, zone: string, language: WordLanguage): string {
	const dateOf = (instant: number) => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: zone }).format(instant);
	const isToday = dateOf(at) === dateOf(now);
	const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone, ...(!isToday && { weekday: 'short', day: 'numeric', month: 'short' }) }).format(at);
	return language === 'es' ? `${isToday ? 'las' : 'el'} ${time}` : time;
}

/** The zone in which a person reads a time of day: the person's own, else that of the calendar. */
function zoneOf({ directory, policies }: HeldCase, address: string): string {
	const person = directory?.persons.find((one) => sameAddress(one.address, address));
	return person?.zone ?? Object.values(policies).at(-1)?.calendar.zone ?? 'UTC';
}

const namesOf = (alarms: readonly Notification[], tenant: string) => [...new Set(alarms.map(({ caseKey }) => caseKey))].map((key) => ({ tenant, key }));

/** Does what the recipient of a message says, once, while its cycles last; the same again answers the same. Throws a StoreError. */
export async function performAction(room: Workroom, action: Action, message: WatchMessage): Promise<ActionReport> {
	const { store, tenant, nowMs } = room;
	const { verb, minutes = snoozeMinutes, use, via } = action;
	const alarms = message.notifications.filter(isAlarm);
	const { recipient } = message.notifications[0]!;
	const by = recipient.name ?? recipient.id;
	const language = wordLanguage(recipient.language);
	const now = nowMs();
	const changed = new Set<string>();
	const taken = new Map<string, { who: string; alarm: Notification }>();
	let until = '';

	const step = (held: HeldCase) => {
		changed.delete(held.key);
		taken.delete(held.key);
		if (!mayAct(held.told, recipient.id)) return undefined;
		let facts = held.stored?.facts ?? [];
		for (const alarm of alarms.filter(({ caseKey }) => caseKey === held.key)) {
			const who = verb === 'acknowledge' ? takenBy(statusOf(held, alarm, now), by) : undefined;
			if (who !== undefined) taken.set(held.key, { who, alarm });
			const fact = who === undefined ? factFor(action, alarm, held, by, now) : undefined;
			if (fact !== undefined) facts = [...facts, fact];
			if (fact !== undefined && verb === 'resolve') break;
			// The policy may allow less than was asked for.
			const silence = statusOf(held, alarm, now, facts)?.silence;
			if (verb === 'snooze') until = untilWords(silence?.untilAt ?? now + minutes * 60_000, now, zoneOf(held, recipient.address), language);
		}
		if (facts.length === (held.stored?.facts ?? []).length) return undefined;
		changed.add(held.key);
		return changeOf(held, now, { facts });
	};

	const names = namesOf(alarms, tenant);
	const isNew = (await store.cases.changeOnce({ ref: message.ref, action: use }, names, step, now)) !== undefined;
	if (!isNew) {
		// This very message may have changed them before, in a run that was interrupted.
		const found = await store.cases.find({ tenant, keys: names.map(({ key }) => key), limit: 1_000 });
		found.forEach(step);
		changed.clear();
		for (const { key, stored } of found) if (via !== undefined && stored?.facts.some((fact) => fact.via === via)) changed.add(key);
	}
	const changedKeys = [...changed];
	const outcome = changedKeys.length > 0 ? 'applied' : taken.size > 0 ? 'taken' : isNew ? 'over' : 'used';
	const others = [...taken.values()].map(({ who, alarm }) => actionAnswer('taken', verb, language, `\n${nameCase(alarm)}`, who));
	const about = message.keys.length === 1 ? `\n${nameCase(message.notifications[0]!)}` : '';
	const answer = [...(outcome === 'taken' ? [] : [actionAnswer(outcome, verb, language, about, until)]), ...others].join('\n\n');
	return { outcome, verb, caseKeys: names.map(({ key }) => key), changedKeys, by, answer };
}
