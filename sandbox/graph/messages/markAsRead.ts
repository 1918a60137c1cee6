import { z } from 'zod/v4';
import type { Emulator } from '../../emulator';
import { findConversation } from '../../world/conversation';
import type { PhoneNumber } from '../../world/world';
import { whatsAppError } from '../graphError';
import { checkShape } from './checkShape';

const TYPING_MS = 25_000;

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	status: z.literal('read'),
	message_id: z.string().min(1),
	typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

/** Marks a person's message and all before it as read, and shows that the business types if asked. Meta: for 25 seconds at most. Throws 131009 for an unknown message. */
export function markAsRead({ clock, live, world }: Emulator, { id: phoneNumberId }: PhoneNumber, body: Record<string, unknown>): unknown {
	const { message_id: messageId, typing_indicator: typing } = checkShape(shape, body, '');
	const named = world.messages.get(messageId);
	if (named?.direction !== 'inbound' || named.phoneNumberId !== phoneNumberId) {
		throw whatsAppError(131009, 'message_id: no message of a person to this number has this id');
	}
	const messages = findConversation(world, phoneNumberId, named.waId)?.messages ?? [];
	for (const message of messages.slice(0, messages.indexOf(named) + 1)) {
		if (message.direction !== 'inbound' || message.status === 'read') continue;
		message.status = 'read';
		live.publish({ event: 'message', data: message });
	}
	if (typing) {
		live.publish({ event: 'typing', data: { phoneNumberId, waId: named.waId, untilAt: clock.now() + TYPING_MS } });
	}
	return { success: true };
}
