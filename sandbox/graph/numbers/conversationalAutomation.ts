import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { characters } from '../messages/characters';
import { checkShape } from '../messages/checkShape';
import { detailsOf } from './detailsOf';

const withoutEmoji = (max: number) => characters({ max }).refine((text) => !/\p{Extended_Pictographic}/u.test(text), { error: 'takes no emoji' });

const shape = z.strictObject({
	prompts: z.array(withoutEmoji(80)).max(4).optional(),
	commands: z.array(z.strictObject({ command_name: withoutEmoji(32), command_description: withoutEmoji(256) })).max(30).optional(),
});

/** `POST /{phone-number-id}/conversational_automation`: ice breakers and commands. Meta: 4 of 80 characters, 30 of 32 and 256. Read as a field of the number. */
export function editAutomation({ emulator: { world }, node, body }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	Object.assign(detailsOf(world, node.phoneNumber.id).automation, checkShape(shape, body ?? {}, ''));
	return { success: true };
}
