import { isAlarm, type Notification } from '../../sla';
import type { CaseChange, DeliveryEvent, HeldCase, Reason } from '../../store';
import { sameAddress } from '../actions/sameAddress';
import { casesOf } from '../departure/lookAgain';
import { watchMessageOf } from '../departure/watchMessageOf';
import { changeOf } from '../ruling';
import type { Workroom } from '../workroom';
import { undeliverableNotice } from './notices';

const eventsAtOnce = 500;
/** A reader that is far behind goes on in the next tick. */
const pagesAtMost = 20;

/** Up to which event of each account failures have been heard of. */
export type HeardUpTo = Readonly<Record<string, number>>;

/** Nobody is told in place of the catch-all. */
function isLastResort({ policies }: HeldCase, { kind, recipient, reasons }: Notification): boolean {
	if (!isAlarm({ kind }) && kind !== 'noGoal') return false;
	return reasons.some(({ selector }) => selector === 'catchAll') || Object.values(policies).some(({ catchAll }) => sameAddress(catchAll.address, recipient.address));
}

/** The cases behind a message hear that it finally could not be delivered; hearing it again changes nothing. */
async function hear({ store, nowMs, tenant }: Workroom, messageKey: string, reason: Reason | undefined): Promise<void> {
	const message = await store.cases.message({ key: messageKey });
	if (message === undefined || message.tenant !== tenant) return;
	const notifications = await store.cases.notifications(message.keys);
	const now = nowMs();
	const step = (held: HeldCase): CaseChange | undefined => {
		const open = new Set(held.told.filter(({ key, failed }) => failed !== true && held.inMessage[key] === messageKey).map(({ key }) => key));
		const own = notifications.filter(({ key, caseKey }) => caseKey === held.key && open.has(key));
		if (held.stored === undefined || own.length === 0) return undefined;
		const told = held.told.map((one) => (open.has(one.key) ? { ...one, failed: true } : one));
		const notices = own.filter((one) => isLastResort(held, one)).map((one) => undeliverableNotice(one, reason));
		return { ...changeOf({ ...held, told }, now, {}), failed: own.map(({ key }) => key), notices };
	};
	await store.cases.change(casesOf(notifications), step, now);
}

/** Whether a failure is one for good: it may have been redriven meanwhile. */
async function hasFailed({ store }: Workroom, { kind, deliveryId }: DeliveryEvent): Promise<boolean> {
	if (kind !== 'failed') return false;
	const [delivery] = await store.outbox.find({ id: deliveryId, limit: 1 });
	return delivery === undefined || delivery.state === 'failed' || delivery.state === 'discarded';
}

/**
 * Reads what the outboxes have told since: of each message of this tenant that finally could not be delivered, also by a
 * receipt, its cases hear, so that the catch-all is told instead. Answers with how far it has read. Throws a StoreError.
 */
export async function hearFailures(room: Workroom, heardUpTo: HeardUpTo): Promise<HeardUpTo> {
	const { events } = room.store;
	const heard: Record<string, number> = { ...heardUpTo };
	for (const { account, seq } of await events.positions()) {
		for (let page = 0; page < pagesAtMost && (heard[account] ?? 0) < seq; page += 1) {
			const found = await events.after(account, heard[account] ?? 0, eventsAtOnce);
			for (const event of found) {
				const key = watchMessageOf(event.details as Parameters<typeof watchMessageOf>[0]);
				if (key !== undefined && (await hasFailed(room, event))) await hear(room, key, event.details.reason as Reason | undefined);
			}
			// What is purged leaves a gap at the end.
			heard[account] = found.at(-1)?.seq ?? seq;
		}
	}
	return heard;
}
