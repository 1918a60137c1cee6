import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import { countTally } from '../world/tallies';
import type { Pricing } from './pricing';
import type { ReceiptStatus } from './receiptValue';

/** Counts a receipt for the analytics; whose country it is says the first part of the user id. */
export function tallyReceipt({ clock, world }: Emulator, message: Message, status: ReceiptStatus, pricing: Pricing | undefined): void {
	if (!message.outbound || (status !== 'sent' && status !== 'delivered' && status !== 'read')) return;
	const { category, templateId } = message.outbound;
	countTally(
		world.tallies,
		{
			phoneNumberId: message.phoneNumberId,
			...(templateId !== undefined && { templateId }),
			country: world.people.get(message.waId)?.userId.split('.')[0] ?? 'US',
			category,
			pricingType: pricing?.type ?? 'regular',
		},
		status,
		clock.now(),
	);
}
