import type { Emulator } from '../../emulator';
import { addToConversation, findConversation } from '../../world/conversation';
import type { Message } from '../../world/message';

/** Keeps an accepted message: in its chat, if this sandbox has it, and in the ledger; shows it to whoever watches. */
export function recordMessage({ ledger, live, world }: Emulator, message: Message, template: string | undefined): void {
	const conversation = findConversation(world, message.phoneNumberId, message.waId);
	if (conversation) addToConversation(world, conversation, message);
	else if (world.groups.has(message.waId)) world.messages.set(message.id, message);
	ledger.accept({
		at: message.sentAt,
		id: message.id,
		phoneNumberId: message.phoneNumberId,
		to: message.waId,
		type: message.type,
		...(template !== undefined && { template }),
		body: message.bubble.body,
		bizOpaqueCallbackData: message.outbound?.bizOpaqueCallbackData,
	});
	live.publish({ event: 'message', data: message });
}
