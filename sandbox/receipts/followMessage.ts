import type { Emulator } from '../emulator';
import { type Conversation, findConversation } from '../world/conversation';
import { isWindowOpen } from '../world/customerServiceWindow';
import type { Failure, Message } from '../world/message';
import { MESSAGING_LIMITS, portfolioOf } from '../world/portfolio';
import { setReaction } from '../world/setReaction';
import { type FateFacts, failure as failureBy, failureOf } from './messageFate';
import { sendReceipt } from './sendReceipt';

/** Takes an accepted message to the phone, or to its failure, at the pace of the settings. A phone without network gets it later. */
export function followMessage(emulator: Emulator, message: Message): void {
	const { scheduler, settings, world } = emulator;
	const { sent, delivered } = settings.receiptDelaysMs;
	const conversation = findConversation(world, message.phoneNumberId, message.waId);
	const struckBy = emulator.faults.strikeMessage({ phoneNumberId: message.phoneNumberId, recipient: message.waId, path: '/', sends: true });
	const failure = struckBy === undefined ? failureOf(factsOf(emulator, message, conversation)) : failureBy(struckBy, 'Failed by a fault of the sandbox');
	if (failure) return failMessage(emulator, message, failure);
	scheduler.after(sent, () => {
		sendReceipt(emulator, message, 'sent');
		// Meta: of a reaction only `sent` is told.
		if (message.type === 'reaction') return react(emulator, message, conversation);
		scheduler.after(Math.max(0, delivered - sent), () => arrive(emulator, message));
	});
}

/** Lets an accepted message fail, at the pace of the settings. */
export function failMessage(emulator: Emulator, message: Message, failure: Failure): void {
	emulator.scheduler.after(emulator.settings.receiptDelaysMs.sent, () => {
		message.failure = failure;
		sendReceipt(emulator, message, 'failed');
	});
}

/** Brings what has been waiting for a phone's network, unless it has waited too long. */
export function catchUp(emulator: Emulator, waId: string): void {
	const { clock, world } = emulator;
	for (const conversation of world.conversations.values()) {
		if (conversation.waId !== waId) continue;
		for (const message of conversation.messages) {
			const waits = message.direction === 'outbound' && message.status === 'sent' && message.type !== 'reaction';
			if (waits && clock.now() - message.sentAt <= (message.outbound?.ttlMs ?? 0)) arrive(emulator, message);
		}
	}
}

function arrive(emulator: Emulator, message: Message): void {
	if (emulator.world.people.get(message.waId)?.online) sendReceipt(emulator, message, 'delivered');
}

function factsOf(emulator: Emulator, message: Message, conversation: Conversation | undefined): FateFacts {
	const { clock, settings, world } = emulator;
	const windowOpen = conversation !== undefined && isWindowOpen(conversation, clock.now());
	const { outbound = { category: 'service', freeForm: true } } = message;
	return {
		person: conversation && world.people.get(message.waId),
		phoneNumberId: message.phoneNumberId,
		outbound,
		windowOpen,
		enforceWindow: settings.enforceWindow,
		overMessagingLimit: !windowOpen && isOverMessagingLimit(emulator, message),
		...(message.type === 'reaction' && { reaction: { target: targetOf(message, conversation), now: clock.now() } }),
	};
}

/** Meta: the limit counts people written to outside the customer service window within 24 hours, for the whole portfolio. */
function isOverMessagingLimit({ clock, settings, world }: Emulator, { phoneNumberId, waId, outbound }: Message): boolean {
	if (!settings.enforceLimits || outbound?.freeForm) return false;
	const portfolio = portfolioOf(world, world.phoneNumbers.get(phoneNumberId)?.accountId ?? '');
	return !world.limits.reach(portfolio.id, waId, clock.now(), MESSAGING_LIMITS[portfolio.messagingLimit]);
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
