import { wordsForLog } from '../../messages';
import type { Store, TakenBody } from '../../store';
import type { AccountEvent, InboundEvent } from '../events';
import { noteContacts } from '../noteContacts';
import { normalise } from '../normalise/normalise';
import { parseEnvelope } from '../parseEnvelope';
import { settleReceipts } from '../settleReceipts';
import { asFarAsItGoes } from './asFarAsItGoes';
import type { Patience } from './patience';

const bodiesAtOnce = 500;
const charactersAtOnce = 8 * 1024 * 1024;

/** Every body in the inbox passed the door; one that cannot be read is still somebody's. `why` is a sentence. */
function unreadable({ id, body, takenAt }: TakenBody, why: string): AccountEvent {
	return {
		event: 'account',
		eventKey: `unreadable:${id}`,
		kind: 'other',
		field: '',
		severity: 'warning',
		what: `A webhook that was taken could not be read: ${why}`,
		fix: 'Look at its raw data, and report it to the makers of this package.',
		businessAccountId: '',
		occurredAt: takenAt,
		raw: body,
	};
}

function eventsOf(body: TakenBody): InboundEvent[] {
	const parsed = parseEnvelope(body.body);
	return parsed.ok ? normalise(parsed.envelope) : [unreadable(body, `${parsed.reason}.`)];
}

/**
 * Opens the oldest bodies of a box: parse -> normalise -> settle receipts -> note who wrote -> keep each event once. It does not matter which of several
 * readers does it. Whatever is interrupted is done again with the same result, also by several processes at once. A body that fails on its own holds up
 * those after it until `patience` with it is over, and is then kept as an account event that says why. Answers with how many bodies were opened; call it until
 * there are none. Throws a StoreError.
 */
export async function openBodies(store: Pick<Store, 'conversations' | 'inbox' | 'outbox'>, box: string, now: string, patience: Patience): Promise<number> {
	const { conversations, inbox, outbox } = store;
	const open = async (bodies: readonly TakenBody[]) => {
		const read = bodies.flatMap((body) => eventsOf(body).map((event) => ({ event, takenAt: body.takenAt })));
		const settled = await settleReceipts(outbox, read.map(({ event }) => event), now);
		await noteContacts(conversations, settled, now);
		const events = settled.map((event, index) => ({ key: event.eventKey, takenAt: read[index]!.takenAt, content: event }));
		await inbox.open(box, bodies.map(({ id }) => id), events);
		return bodies;
	};
	const keepUnread = async (body: TakenBody, error: unknown) => {
		const event = unreadable(body, wordsForLog(error));
		await inbox.open(box, [body.id], [{ key: event.eventKey, takenAt: body.takenAt, content: event }]);
		return [body];
	};
	const bodies = await inbox.unopened(box, bodiesAtOnce, charactersAtOnce);
	return (await asFarAsItGoes(bodies, open, (body, error) => (patience.isOver(body.id, error) ? keepUnread(body, error) : undefined))).length;
}
