import { z } from 'zod/v4';
import type { InboundMessage, Place } from '../events';
import { instant } from './instant';
import { readParty } from './readParty';
import { readBody } from './readBody';

const customerServiceWindowSeconds = 24 * 60 * 60;

const text = z.string().min(1).optional().catch(undefined);

const common = z.looseObject({
	id: z.coerce.string().catch(''),
	type: z.string().catch('unknown'),
	timestamp: z.union([z.string(), z.number()]).catch('0'),
	from: text,
	from_user_id: text,
	context: z.looseObject({ id: text }).optional().catch(undefined),
});

/** One entry of `messages[]` as an event; never refuses, so that nothing is dropped because it is new. */
export function readInboundMessage(message: unknown, contacts: unknown, place: Place): InboundMessage {
	const record = common.safeParse(message).data ?? common.parse({});
	const { id, type, timestamp, from, from_user_id: userId, context } = record;
	return {
		event: 'message',
		...readBody(type, record),
		messageId: id,
		from: readParty({ waId: from, userId }, contacts),
		sentAt: instant(timestamp),
		windowOpenUntil: instant(timestamp, customerServiceWindowSeconds),
		replyTo: context?.id === undefined ? undefined : { messageId: context.id },
		...place,
		raw: message,
	};
}
