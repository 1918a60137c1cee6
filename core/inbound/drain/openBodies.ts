import type { Store, TakenBody } from '../../store';
import type { AccountEvent, InboundEvent } from '../events';
import { noteContacts } from '../noteContacts';
import { normalise } from '../normalise/normalise';
import { parseEnvelope } from '../parseEnvelope';
import { settleReceipts } from '../settleReceipts';

const bodiesAtOnce = 500;
const charactersAtOnce = 8 * 1024 * 1024;

/** Every body in the inbox was read at the door once; one that cannot be read is damaged, and still somebody's. */
function unreadable({ id, body, takenAt }: TakenBody, reason: string): AccountEvent {
	return {
		event: 'account',
		eventKey: `unreadable:${id}`,
		kind: 'other',
		field: '',
		severity: 'warning',
		what: `A webhook that was taken could not be read: ${reason}.`,
		fix: 'Look at its raw data, and report it to the makers of this package.',
		businessAccountId: '',
		occurredAt: takenAt,
		raw: body,
	};
}

function eventsOf(body: TakenBody): InboundEvent[] {
	const parsed = parseEnvelope(body.body);
	return parsed.ok ? normalise(parsed.envelope) : [unreadable(body, parsed.reason)];
}

/**
 * Opens the oldest bodies of a box: parse -> normalise -> settle receipts -> note who wrote -> keep each event once. It does not matter which of several
 * readers does it. Whatever is interrupted is done again with the same result, also by several processes at once. Answers with how many bodies there
 * were; call it until there are none. Throws a StoreError.
 */
export async function openBodies({ conversations, inbox, outbox }: Pick<Store, 'conversations' | 'inbox' | 'outbox'>, box: string, now: string): Promise<number> {
	const bodies = await inbox.unopened(box, bodiesAtOnce, charactersAtOnce);
	if (bodies.length === 0) return 0;
	const read = bodies.flatMap((body) => eventsOf(body).map((event) => ({ event, takenAt: body.takenAt })));
	const settled = await settleReceipts(outbox, read.map(({ event }) => event), now);
	await noteContacts(conversations, settled, now);
	const events = settled.map((event, index) => ({ key: event.eventKey, takenAt: read[index]!.takenAt, content: event }));
	await inbox.open(box, bodies.map(({ id }) => id), events);
	return bodies.length;
}
