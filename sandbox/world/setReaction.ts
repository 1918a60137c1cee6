import type { Direction, Message } from './message';

/** Puts an emoji on a message's bubble; an empty one takes the earlier one away. */
export function setReaction(target: Message, by: Direction, emoji: string): void {
	const { [by]: _, ...others } = target.reactions ?? {};
	target.reactions = emoji === '' ? others : { ...others, [by]: emoji };
}
