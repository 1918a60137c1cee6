import type { Emulator } from '../emulator';
import { type Conversation, findConversation } from '../world/conversation';
import { isWindowOpen } from '../world/customerServiceWindow';
import type { Message } from '../world/message';
import { setReaction } from '../world/setReaction';
import { type FateFacts, failureOf } from './messageFate';
import { sendReceipt } from './sendReceipt';

/** Takes an accepted message to the phone, or to its failure, at the pace of the settings. */
export function followMessage(emulator: Emulator, message: Message): void {
	const { scheduler, settings, world } = emulator;
	const { sent, delivered } = settings.receiptDelaysMs;
	const conversation = findConversation(world, message.phoneNumberId, message.waId);
	const failure = failureOf(factsOf(emulator, message, conversation));
	scheduler.after(sent, () => {
		if (failure) message.failure = failure;
		sendReceipt(emulator, message, failure ? 'failed' : 'sent');
		if (failure) return;
		// Meta: of a reaction only `sent` is told.
		if (message.type === 'reaction') return react(emulator, message, conversation);
		scheduler.after(Math.max(0, delivered - sent), () => sendReceipt(emulator, message, 'delivered'));
	});
}

function factsOf({ clock, settings }: Emulator, message: Message, conversation: Conversation | undefined): FateFacts {
	return {
		personExists: conversation !== undefined,
		freeForm: message.outbound?.freeForm ?? true,
		windowOpen: conversation !== undefined && isWindowOpen(conversation, clock.now()),
		enforceWindow: settings.enforceWindow,
		...(message.type === 'reaction' && { reaction: { target: targetOf(message, conversation), now: clock.now() } }),
	};
}

function react({ live }: Emulator, message: Message, conversation: Conversation | undefined): void {
	const target = targetOf(message, conversation);
	if (!target) return;
	setReaction(target, 'outbound', message.bubble.reaction?.emoji ?? '');
	live.publish({ event: 'message', data: target });
}

function targetOf({ bubble }: Message, conversation: Conversation | undefined): Message | undefined {
	return conversation?.messages.find(({ id }) => id === bubble.reaction?.targetId);
}
