import type { Emulator } from '../emulator';
import { newWamid } from '../ids/wamid';
import { metadataOf } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { conversationKey } from '../world/conversation';
import type { Person } from '../world/person';
import { Impossible } from './impossible';

/**
 * The person moves to another number and takes the chats along. Meta: every business with a chat hears it as a `system` message
 * without contacts; a new number brings a new business-scoped user id. Throws `Impossible`.
 */
export function changeNumber(emulator: Emulator, person: Person, newWaId: string): Person {
	const { ids, live, world } = emulator;
	if (world.people.has(newWaId)) throw new Impossible('Somebody else has this number');
	const previous = { waId: person.waId, userId: person.userId };
	person.waId = newWaId;
	person.userId = `${previous.userId.split('.')[0] ?? 'US'}.${ids.digits(20)}`;
	world.people.delete(previous.waId);
	world.people.set(newWaId, person);
	for (const conversation of [...world.conversations.values()]) {
		if (conversation.waId !== previous.waId) continue;
		world.conversations.delete(conversationKey(conversation));
		conversation.waId = newWaId;
		for (const message of conversation.messages) message.waId = newWaId;
		world.conversations.set(conversationKey(conversation), conversation);
		if (conversation.messages.length > 0) tell(emulator, conversation.phoneNumberId, previous, person);
	}
	live.publish({ event: 'person', data: person });
	return person;
}

function tell(emulator: Emulator, phoneNumberId: string, previous: { waId: string; userId: string }, person: Person): void {
	const phoneNumber = emulator.world.phoneNumbers.get(phoneNumberId);
	if (!phoneNumber) return;
	const value = {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phoneNumber),
		messages: [
			{
				from: previous.waId,
				from_user_id: previous.userId,
				id: newWamid(emulator.ids, previous.waId, 'inbound'),
				timestamp: String(Math.floor(emulator.clock.now() / 1_000)),
				type: 'system',
				system: {
					type: 'user_changed_number',
					body: `User ${person.name} changed from ${previous.waId} to ${person.waId}`,
					wa_id: person.waId,
					user_id: person.userId,
					previous_user_id: previous.userId,
				},
			},
		],
	};
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
}
