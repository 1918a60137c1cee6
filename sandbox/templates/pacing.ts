import type { Emulator } from '../emulator';
import { failure } from '../receipts/messageFate';
import { failMessage, followMessage } from '../receipts/followMessage';
import type { SeedTemplate } from '../seed/seed';
import type { Message } from '../world/message';

/** Holds a message of a template that is paced, once its first messages are out. Meta: such a message is accepted as `held_for_quality_assessment`. */
export function holdBack({ world }: Emulator, template: SeedTemplate | undefined, message: Message): boolean {
	if (template?.pacing === undefined) return false;
	if (template.pacing > 0) {
		template.pacing -= 1;
		return false;
	}
	const held = world.heldMessages.get(template.id) ?? [];
	held.push(message);
	world.heldMessages.set(template.id, held);
	return true;
}

/** Ends the pacing of a template: what was held goes out, or is dropped with 132015. Gives the number of messages. */
export function releaseHeld(emulator: Emulator, template: SeedTemplate, fate: 'send' | 'drop'): number {
	const held = emulator.world.heldMessages.get(template.id) ?? [];
	emulator.world.heldMessages.delete(template.id);
	delete template.pacing;
	for (const message of held) {
		if (fate === 'send') followMessage(emulator, message);
		else failMessage(emulator, message, failure(132015, 'The template was paused while the message was held'));
	}
	return held.length;
}
