import type { Message } from '../../messages';
import { subjectReasons, type DeliverySource, type NewDelivery, type Resolution, type Start, type Subject, type Told } from '../../store';
import { accountKey } from '../accountKey';
import type { RunLimits } from '../courierParts';
import { writeDigest } from '../digest/writeDigest';
import type { DeliveryReport } from '../order';
import { ownDelivery } from '../ownDelivery';
import { startOf } from '../reserveOrders';
import { runTickets } from '../runTickets';
import { ticketFor } from '../ticket';
import { toReport } from '../toReport';
import { isoOf, type Workplace } from '../workplace';
import { openWindows } from './openWindows';

/** A matter that is over. */
export interface ResolveOrder {
	/** The subject's key. */
	key: string;
	/**
	 * What somebody who was told hears; without it nobody hears anything. `isOpen` where they may be written to freely, as far as is
	 * known. Pure: it may be asked twice for the same person.
	 */
	over?: (told: Told, isOpen: boolean) => Message;
	context: Record<string, unknown>;
	source: DeliverySource;
}

/** What came of it: who was told and how far their messages are, and what was called off. */
export interface ResolveReport extends Omit<Resolution, 'over'> {
	over: DeliveryReport[];
}

/** Longer than any weekend, so that a message that waits for a send window does not lose its use there. */
const overIsUsefulForMs = 7 * 24 * 3_600_000;

/** An end is told once for each time that a subject was opened. */
const overKey = ({ key, openedAt, generation }: Subject, { recipient }: Told): string => ['subject', generation, Date.parse(openedAt), recipient, 'over', key].join('|');

/** As urgent, and at the same times, as what it ends; while that is open it waits for it. */
function startOver({ last, settledBy }: Told, nowMs: number): Start {
	const start = startOf({ mode: 'now', urgency: last.urgency, sendWindow: last.sendWindow }, nowMs);
	if (settledBy === undefined) return start;
	return { as: 'waiting', dueAt: isoOf(Math.max(Date.parse(settledBy), nowMs + 1)), reason: subjectReasons.awaitsOutcome };
}

function overDelivery(account: string, told: Told, subject: Subject, message: Message, { context, source }: ResolveOrder, nowMs: number): NewDelivery & { start: Start } {
	const { recipient, last } = told;
	return {
		...ownDelivery({ account, key: overKey(subject, told), recipient, message }),
		urgency: last.urgency,
		context,
		source,
		graceMs: last.graceMs,
		usefulUntilAt: isoOf(nowMs + overIsUsefulForMs),
		sendWindow: last.sendWindow,
		start: startOver(told, nowMs),
	};
}

/** Ends a subject in the store, in one step, and then sends those who may hear of it now the message that says so. */
export async function resolveSubject(place: Workplace, order: ResolveOrder, limits: RunLimits): Promise<ResolveReport | undefined> {
	const { store, api, nowMs } = place;
	const account = accountKey(api);
	const now = nowMs();
	const { key, over } = order;
	const isOpen = over === undefined ? () => false : await openWindows(place, account, key);
	const ending = { over: over && ((told: Told, subject: Subject) => overDelivery(account, told, subject, over(told, isOpen(told)), order, now)), digest: writeDigest };
	const resolution = await store.subjects.resolve(account, key, ending, isoOf(now));
	if (resolution === undefined) return undefined;
	const tickets = resolution.over.map(({ delivery, isNew }) => (isNew && delivery.state === 'claimed' ? ticketFor(delivery) : undefined));
	await runTickets(place, tickets.filter((ticket) => ticket !== undefined), limits);
	const reports = resolution.over.map(({ delivery, isNew }, index) => {
		const arrival = tickets[index]?.arrival;
		return toReport(arrival?.delivery ?? delivery, { deduplicated: !isNew, error: arrival?.error });
	});
	return { ...resolution, over: reports };
}
