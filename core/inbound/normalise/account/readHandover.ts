import { z } from 'zod/v4';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, part, seconds, text } from '../wireParts';
import { one, spoken } from './accountReader';

const handover = z.looseObject({
	type: z.string().min(1),
	timestamp: seconds,
	sender: part({ phone_number: id, user_id: id }),
	recipient: part({ phone_number_id: id, display_phone_number: id }),
	control_passed: part({ previous_owner_role: text, new_owner_role: text }),
});

/** A thread that goes from one responder to another. Source: Meta, messaging_handovers. */
export const readHandover = one(handover, ({ type, timestamp, sender, recipient, control_passed: passed }) => ({
	kind: 'handover',
	status: type,
	severity: 'info',
	what: `A chat changed hands: ${spoken(type)}${passed?.new_owner_role === undefined ? '' : `, now with ${spoken(passed.new_owner_role)}`}.`,
	party: readParty({ waId: sender?.phone_number?.replace(/\D/g, ''), userId: sender?.user_id }),
	phoneNumber: { id: recipient?.phone_number_id, display: recipient?.display_phone_number },
	occurredAt: instant(timestamp),
}));
