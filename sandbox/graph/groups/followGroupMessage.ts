import type { Emulator } from '../../emulator';
import { priceOf } from '../../receipts/pricing';
import { metadataOf } from '../../webhooks/parties';
import { sendWebhook } from '../../webhooks/sendWebhook';
import type { Group } from '../../world/group';
import type { Message } from '../../world/message';

/** Tells what becomes of a message to a group. Meta: one webhook holds the statuses of all its people, each named by `recipient_participant_id`. */
export function followGroupMessage(emulator: Emulator, group: Group, message: Message): void {
	const { scheduler, settings } = emulator;
	const { sent, delivered } = settings.receiptDelaysMs;
	const audience = [...group.participants];
	scheduler.after(sent, () => {
		tell(emulator, group, message, 'sent', [undefined]);
		scheduler.after(Math.max(0, delivered - sent), () => tell(emulator, group, message, 'delivered', audience));
	});
}

function tell(emulator: Emulator, group: Group, message: Message, status: 'sent' | 'delivered', audience: Array<string | undefined>): void {
	const { clock, live, settings, world } = emulator;
	const phoneNumber = world.phoneNumbers.get(message.phoneNumberId);
	if (!phoneNumber || !message.outbound) return;
	message.status = status;
	live.publish({ event: 'message', data: message });
	if (!settings.receiptWebhooks) return;
	const { bizOpaqueCallbackData, category } = message.outbound;
	const statuses = audience.map((waId) => ({
		id: message.id,
		status,
		timestamp: String(Math.floor(clock.now() / 1_000)),
		recipient_id: group.id,
		recipient_type: 'group',
		...(waId !== undefined && { recipient_participant_id: waId }),
		...(bizOpaqueCallbackData !== undefined && { biz_opaque_callback_data: bizOpaqueCallbackData }),
		pricing: priceOf(category, clock.now(), 0),
	}));
	const value = { messaging_product: 'whatsapp', metadata: metadataOf(phoneNumber), statuses };
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
}
