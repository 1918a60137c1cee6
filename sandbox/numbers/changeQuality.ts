import type { Emulator } from '../emulator';
import { digitsOf } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { portfolioOf } from '../world/portfolio';
import type { PhoneNumber, Quality } from '../world/world';

/** Gives a number its quality. Meta: `phone_number_quality_update` tells FLAGGED at low quality and UNFLAGGED when it has recovered; the messaging limit stays. */
export function changeQuality(emulator: Emulator, phoneNumber: PhoneNumber, quality: Quality): void {
	const before = phoneNumber.quality;
	if (before === quality) return;
	phoneNumber.quality = quality;
	emulator.live.publish({ event: 'number', data: phoneNumber });
	const flagged = quality === 'RED';
	if (flagged === (before === 'RED')) return;
	phoneNumber.status = flagged ? 'FLAGGED' : 'CONNECTED';
	void sendWebhook(emulator, {
		accountId: phoneNumber.accountId,
		field: 'phone_number_quality_update',
		value: {
			display_phone_number: digitsOf(phoneNumber.displayPhoneNumber),
			event: flagged ? 'FLAGGED' : 'UNFLAGGED',
			current_limit: portfolioOf(emulator.world, phoneNumber.accountId).messagingLimit,
		},
	});
}
