import type { SeedPerson } from '../seed/seed';
import type { PhoneNumber } from '../world/world';
import { contactOf, metadataOf } from './parties';

/** What a person's message says on the wire: its `type`, and the object named like it. */
export type InboundContent = { type: string } & Record<string, unknown>;

/** The `value` of a webhook that brings one message of a person; `sentAt` in milliseconds. */
export function inboundValue(options: {
	phoneNumber: PhoneNumber;
	person: SeedPerson;
	id: string;
	sentAt: number;
	content: InboundContent;
	context?: { from: string; id: string };
}): Record<string, unknown> {
	const { phoneNumber, person, id, sentAt, content, context } = options;
	return {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phoneNumber),
		contacts: [contactOf(person)],
		messages: [
			{
				...(context && { context }),
				from: person.waId,
				from_user_id: person.userId,
				id,
				timestamp: String(Math.floor(sentAt / 1_000)),
				...content,
			},
		],
	};
}
