import { z } from 'zod/v4';
import { messageKey } from '../../eventKey';
import type { InboundMessage, MessageKind, Place } from '../../events';
import { customerServiceWindowSeconds, instant } from '../instant';
import { readParty } from '../readParty';
import { id, recordOf, seconds } from '../wireParts';
import { readBody } from './readBody';
import { readContext } from './readContext';
import { readProblem } from './readProblem';
import { readReferral } from './readReferral';

const common = z.looseObject({
	id,
	type: z.string().catch('unknown'),
	timestamp: seconds,
	from: id,
	from_user_id: id,
	from_parent_user_id: id,
	group_id: id,
});

/** Meta says that messages open the window, and leaves open whether these do; to count on it would let an answer fail. */
const opensNoWindow = new Set<MessageKind>(['system', 'reaction', 'edit', 'revoke']);

/** One entry of `messages[]` as an event; never refuses, so that nothing is dropped because it is new. */
export function readInboundMessage(message: unknown, contacts: unknown, place: Place): InboundMessage {
	const wire = recordOf(message);
	const { id: messageId = '', type, timestamp, from: waId, from_user_id: userId, from_parent_user_id: parentUserId, group_id: groupId } = common.parse(wire);
	const body = readBody(type, wire);
	return {
		event: 'message',
		eventKey: messageKey(messageId, message),
		...body,
		messageId,
		from: readParty({ waId, userId, parentUserId }, contacts),
		sentAt: instant(timestamp),
		windowOpenUntil: opensNoWindow.has(body.kind) ? undefined : instant(timestamp, customerServiceWindowSeconds),
		...readContext(wire.context),
		group: groupId === undefined ? undefined : { id: groupId },
		referral: readReferral(wire.referral),
		problem: readProblem(wire.errors),
		...place,
		raw: message,
	};
}
