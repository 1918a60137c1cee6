import type { PhoneNumber } from '../world/world';
import { contactOf, metadataOf, type SeenPerson } from './parties';

/** What a person's message says on the wire: its `type`, and the object named like it. */
export type InboundContent = { type: string } & Record<string, unknown>;

/** The `context` of a person's message: what it answers, or where it comes from. */
export type InboundContext = Record<string, unknown>;

/** The `value` of a webhook that brings one message of a person; `sentAt` in milliseconds. */
export function inboundValue(options: {
	phoneNumber: PhoneNumber;
	seen: SeenPerson;
	id: string;
	sentAt: number;
	content: InboundContent;
	context?: InboundContext;
	groupId?: string;
}): Record<string, unknown> {
	const { phoneNumber, seen, id, sentAt, content, context, groupId } = options;
	return {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phoneNumber),
		contacts: [contactOf(seen)],
		messages: [
			{
				...(context && { context }),
				...(seen.waId !== undefined && { from: seen.waId }),
				...(seen.userId !== undefined && { from_user_id: seen.userId }),
				...(seen.parentUserId !== undefined && { from_parent_user_id: seen.parentUserId }),
				...(groupId !== undefined && { group_id: groupId }),
				id,
				timestamp: String(Math.floor(sentAt / 1_000)),
				...content,
			},
		],
	};
}
