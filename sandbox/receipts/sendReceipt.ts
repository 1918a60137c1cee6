import type { Emulator } from '../emulator';
import { seenBy } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { type Conversation, findConversation } from '../world/conversation';
import { isWindowOpen } from '../world/customerServiceWindow';
import type { Message } from '../world/message';
import { tallyReceipt } from './tallyReceipt';
import { priceOf, type Pricing } from './pricing';
import { receiptConversation } from './receiptConversation';
import { receiptValue, type ReceiptStatus } from './receiptValue';

/** Moves a business's message on and tells it: to the phone's page and, by webhook, to the business. */
export function sendReceipt(emulator: Emulator, message: Message, status: ReceiptStatus): void {
	const { clock, live, settings, world } = emulator;
	const phoneNumber = world.phoneNumbers.get(message.phoneNumberId);
	if (!phoneNumber) return;
	message.status = status;
	live.publish({ event: 'message', data: message });
	const at = clock.now();
	const person = world.people.get(message.waId);
	const conversation = findConversation(world, message.phoneNumberId, message.waId);
	const pricing = pricingOn(emulator, message, status, conversation);
	tallyReceipt(emulator, message, status, pricing);
	if (!settings.receiptWebhooks || (status === 'read' && person?.readReceipts === false)) return;
	const value = receiptValue({
		phoneNumber,
		seen: person && seenBy(emulator, conversation, person),
		message,
		status,
		at,
		pricing,
		conversation: receiptConversation({ version: settings.webhookVersion, message, status, at, entryPointUntil: conversation?.entryPointUntil }),
	});
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
}

/** Meta: `pricing` stands on `sent` and on one of `delivered` and `read`; here `delivered`, which always comes first. */
function pricingOn({ clock, world }: Emulator, message: Message, status: ReceiptStatus, conversation: Conversation | undefined): Pricing | undefined {
	// A reaction is never charged.
	if (!message.outbound || message.type === 'reaction' || (status !== 'sent' && status !== 'delivered')) return undefined;
	const { category } = message.outbound;
	const now = clock.now();
	const key = `${message.phoneNumberId}:${monthOf(now)}`;
	const soFar = world.serviceMessages.get(key) ?? 0;
	if (status === 'delivered' && category === 'service') world.serviceMessages.set(key, soFar + 1);
	return priceOf(category, now, soFar, {
		serviceWindowOpen: conversation !== undefined && isWindowOpen(conversation, now),
		entryPointOpen: (conversation?.entryPointUntil ?? 0) > now,
	});
}

function monthOf(at: number): string {
	const date = new Date(at);
	return `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}`;
}
