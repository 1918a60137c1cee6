import type { Delivery, HeldCase } from '../../store';
import { readEntry, type CaseEntry } from '../caseEntry';
import { watchMessageOf } from '../departure/watchMessageOf';
import type { Workroom } from '../workroom';
import type { Source } from './source';
import { isSourcePolicy, sourcePolicy, type SourceAudience } from './sourcePolicy';

const minuteMs = 60_000;
const lookBackMs = 7 * 24 * 60 * minuteMs;
const messagesAtMost = 1_000;

/** Which messages are watched. */
export interface UndeliveredSettings {
	/** The account whose messages they are. */
	account: string;
	/** The receipt that has to come. */
	until: 'delivered' | 'read';
	audience: SourceAudience;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** What a source tells is not watched by a source, or a phone that is off would be told of without end. */
async function isOfSource({ store }: Workroom, delivery: Delivery): Promise<boolean> {
	const key = watchMessageOf(delivery);
	const message = key === undefined ? undefined : await store.cases.message({ key });
	return message !== undefined && isSourcePolicy(message.policy);
}

function entryFor(until: UndeliveredSettings['until'], { id, acceptedAt, messageId, message, context }: Delivery): CaseEntry {
	const at = Date.parse(acceptedAt!);
	const title = until === 'delivered' ? 'A message has not reached the phone' : 'A message has not been read';
	return readEntry({ key: `${until}:${id}`, context: { title, fields: { deliveryId: id, messageId, kind: message.content.kind, context } }, startedAt: at, saidAt: at });
}

/** The receipt has come; otherwise the message has failed, or so much time has passed that nobody waits for it. */
async function endOf({ store }: Workroom, { stored }: HeldCase, until: UndeliveredSettings['until']): Promise<'resolve' | 'cancel'> {
	const id = stored?.context.fields?.deliveryId;
	const [delivery] = typeof id === 'string' ? await store.outbox.find({ id, limit: 1 }) : [];
	const reached = until === 'read' ? ['read', 'played'] : ['delivered', 'read', 'played'];
	return reached.includes(delivery?.receiptStatus ?? '') ? 'resolve' : 'cancel';
}

/** Messages that WhatsApp took and for which a receipt does not come in time. */
export function undeliveredMessages(withinMinutes: number, { account, until, audience }: UndeliveredSettings): Source {
	return {
		...sourcePolicy(until === 'delivered' ? 'undelivered' : 'unread', until === 'delivered' ? 'Delivery' : 'Reading', withinMinutes, audience),
		endOf: (room, held) => endOf(room, held, until),
		async present(room) {
			const now = room.nowMs();
			const found = await room.store.outbox.withoutReceipt(account, until, iso(now - lookBackMs), iso(now - (withinMinutes * minuteMs) / 2), messagesAtMost);
			const entries: CaseEntry[] = [];
			for (const delivery of found) if (!(await isOfSource(room, delivery))) entries.push(entryFor(until, delivery));
			return entries.map((entry) => ({ entry }));
		},
	};
}
