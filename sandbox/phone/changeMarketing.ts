import type { Emulator } from '../emulator';
import { contactOf, metadataOf, seenBy } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import type { Chat } from './receiveFromPerson';

/** The person stops or resumes marketing messages of a business. Meta: told as `user_preferences`, whose timestamp is a number. */
export function changeMarketing(emulator: Emulator, { person, phoneNumber, conversation }: Chat, value: 'stop' | 'resume'): void {
	person.marketing = value === 'stop' ? 'stopped' : 'wanted';
	emulator.live.publish({ event: 'person', data: person });
	const seen = seenBy(emulator, conversation, person);
	void sendWebhook(emulator, {
		accountId: phoneNumber.accountId,
		field: 'user_preferences',
		value: {
			messaging_product: 'whatsapp',
			metadata: metadataOf(phoneNumber),
			contacts: [contactOf(seen)],
			user_preferences: [
				{
					...(seen.waId !== undefined && { wa_id: seen.waId }),
					...(seen.userId !== undefined && { user_id: seen.userId }),
					detail: `User requested to ${value} marketing messages`,
					category: 'marketing_messages',
					value,
					timestamp: Math.floor(emulator.clock.now() / 1_000),
				},
			],
		},
	});
}
