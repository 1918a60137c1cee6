import type { CarriedMessage, Party } from '../../events';
import { instant } from '../instant';
import { readBody } from '../message/readBody';
import { readContext } from '../message/readContext';
import { readParty } from '../readParty';
import { id, part, recordOf, text } from '../wireParts';

const ids = part({ id, type: text, from: id, from_user_id: id, to: id, to_user_id: id, history_context: part({ status: text }) });

/** A message that an account event carries, and the person at the other end of it. */
export interface Carried {
	message: CarriedMessage;
	party: Party;
	occurredAt?: string;
}

/** Reads a message of the wire that is no message to the business now; whoever calls knows who wrote it. */
export function readCarried(entry: unknown, sentBy: CarriedMessage['sentBy'], contacts?: unknown, person: { waId?: string } = {}): Carried {
	const wire = recordOf(entry);
	const read = ids.parse(wire) ?? {};
	const party = sentBy === 'business' ? { waId: read.to ?? person.waId, userId: read.to_user_id } : { waId: read.from ?? person.waId, userId: read.from_user_id };
	return {
		message: { ...readBody(read.type ?? 'unknown', wire), messageId: read.id ?? '', sentBy, replyTo: readContext(wire.context).replyTo, status: read.history_context?.status },
		party: readParty(party, contacts),
		occurredAt: instant(wire.timestamp),
	};
}
