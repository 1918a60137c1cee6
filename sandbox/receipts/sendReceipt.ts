import type { Emulator } from '../emulator';
import { sendWebhook } from '../webhooks/sendWebhook';
import type { Message } from '../world/message';
import { priceOf, type Pricing } from './pricing';
import { receiptValue, type ReceiptStatus } from './receiptValue';

/** Moves a business's message on and tells it: to the phone's page and, by webhook, to the business. */
export function sendReceipt(emulator: Emulator, message: Message, status: ReceiptStatus): void {
	const { clock, live, world } = emulator;
	const phoneNumber = world.phoneNumbers.get(message.phoneNumberId);
	if (!phoneNumber) return;
	message.status = status;
	live.publish({ event: 'message', data: message });
	const pricing = pricingOn(emulator, message, status);
	if (!emulator.settings.receiptWebhooks) return;
	const value = receiptValue({
		phoneNumber,
		person: world.people.get(message.waId),
		message,
		status,
		at: clock.now(),
		pricing,
	});
	void sendWebhook(emulator, { accountId: phoneNumber.accountId, field: 'messages', value });
}

/** Meta: `pricing` stands on `sent` and on one of `delivered` and `read`; here `delivered`, which always comes first. */
function pricingOn({ clock, world }: Emulator, message: Message, status: ReceiptStatus): Pricing | undefined {
	// A reaction is never charged.
	if (!message.outbound || message.type === 'reaction' || (status !== 'sent' && status !== 'delivered')) return undefined;
	const { category } = message.outbound;
	const key = `${message.phoneNumberId}:${new Date(clock.now()).toISOString().slice(0, 7)}`;
	const soFar = world.serviceMessages.get(key) ?? 0;
	if (status === 'delivered' && category === 'service') world.serviceMessages.set(key, soFar + 1);
	return priceOf(category, clock.now(), soFar);
}
