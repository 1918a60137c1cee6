import { z } from 'zod/v4';
import type { Emulator } from '../../emulator';
import { newWamid } from '../../ids/wamid';
import type { Group } from '../../world/group';
import { checkShape } from '../messages/checkShape';
import { whatsAppError } from '../graphError';

const shape = z.strictObject({ type: z.enum(['pin', 'unpin']), message_id: z.string().min(1), expiration_days: z.number().int().min(1).max(30).optional() });

const PINNED_MAX = 3;

/** Pins a message of a group, or takes the pin away. Meta: three at most, the oldest goes first; 1 to 30 days. Gives the id of the pin message. Throws 131009. */
export function pinInGroup({ ids, world }: Emulator, group: Group, content: unknown): string {
	const { type, message_id: messageId } = checkShape(shape, content, 'pin');
	if (world.messages.get(messageId)?.waId !== group.id) throw whatsAppError(131009, 'pin.message_id: no message of this group');
	const others = group.pinned.filter((id) => id !== messageId);
	group.pinned = type === 'pin' ? [...others, messageId].slice(-PINNED_MAX) : others;
	return newWamid(ids, group.id.slice(0, 64), 'outbound');
}
