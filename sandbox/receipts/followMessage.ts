import type { Emulator } from '../emulator';
import { findConversation } from '../world/conversation';
import { isWindowOpen } from '../world/customerServiceWindow';
import type { Message } from '../world/message';
import { failureOf } from './messageFate';
import { sendReceipt } from './sendReceipt';

/** Takes an accepted message to the phone, or to its failure, at the pace of the settings. */
export function followMessage(emulator: Emulator, message: Message): void {
	const { clock, scheduler, settings, world } = emulator;
	const { sent, delivered } = settings.receiptDelaysMs;
	const conversation = findConversation(world, message.phoneNumberId, message.waId);
	const failure = failureOf({
		personExists: conversation !== undefined,
		freeForm: message.outbound?.freeForm ?? true,
		windowOpen: conversation !== undefined && isWindowOpen(conversation, clock.now()),
		enforceWindow: settings.enforceWindow,
	});
	if (failure) {
		scheduler.after(sent, () => {
			message.failure = failure;
			sendReceipt(emulator, message, 'failed');
		});
		return;
	}
	scheduler.after(sent, () => {
		sendReceipt(emulator, message, 'sent');
		scheduler.after(Math.max(0, delivered - sent), () => sendReceipt(emulator, message, 'delivered'));
	});
}
