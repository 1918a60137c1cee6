import type { Engine } from '../engines/engine';
import type { ContactRow } from '../engines/tables';
import { toMs } from '../instant';
import type { InboundNote } from '../port';
import { keepContacts } from './keepContacts';
import { writtenForms } from './writtenForms';

/** A note as rows: one for each key of the person, and for each other way of writing it. */
function toRows({ phoneNumberId, recipientKeys, sentAt, windowOpenUntil, messageId }: InboundNote): ContactRow[] {
	const open_until = toMs(windowOpenUntil);
	const sent_at = toMs(sentAt);
	const person = recipientKeys[0]!;
	// A phone number that comes alone, because the webhook left the user id out, does not tell that they no longer belong together.
	const rowOf = (key: string, recipient = key): ContactRow => ({
		phone_number_id: phoneNumberId,
		recipient,
		person,
		person_at: key === person ? 0 : sent_at,
		sent_at,
		message_id: recipient === key ? messageId : '',
		open_until,
	});
	const otherForms = recipientKeys.flatMap((key) => writtenForms(key).filter((form) => !recipientKeys.includes(form)).map((form) => rowOf(key, form)));
	return [...recipientKeys.map((key) => rowOf(key)), ...otherForms];
}

/** Notes who wrote or called. */
export async function noteInbound(engine: Engine, notes: readonly InboundNote[]): Promise<void> {
	if (notes.length === 0) return;
	await engine.write((tx) => keepContacts(tx, engine, notes.flatMap(toRows)));
}
