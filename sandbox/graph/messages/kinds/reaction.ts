import { z } from 'zod/v4';
import { checkShape } from '../checkShape';
import { isOneEmoji } from '../isOneEmoji';
import type { MessageKind } from './messageKind';

const shape = z.strictObject({
	message_id: z.string().min(1),
	emoji: z.string().refine((text) => text === '' || isOneEmoji(text), { error: 'must be one emoji, or empty to take the reaction back' }),
});

/** One emoji on a message; an empty one takes it back. Meta: whether the target exists is told later, by receipt. */
export const reactionKind: MessageKind = {
	type: 'reaction',
	freeForm: true,
	compose(content) {
		const { message_id: targetId, emoji } = checkShape(shape, content, 'reaction');
		return { bubble: { reaction: { targetId, emoji }, body: emoji, buttons: [] }, category: 'service' };
	},
};
