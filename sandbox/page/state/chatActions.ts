import type { BubbleMedia } from '../../world/bubble';
import type { Message } from '../../world/message';

/** What a person can do with the messages of a chat; each resolves once the sandbox has taken it, or shows why not. */
export interface ChatActions {
	tap(messageId: string, buttonIndex: number): void;
	choose(messageId: string, rowId: string): Promise<boolean>;
	fillIn(messageId: string, values: Record<string, string>): Promise<boolean>;
	play(messageId: string): void;
	react(messageId: string, emoji: string): void;
	revoke(messageId: string): void;
	/** The next message answers this one. */
	reply(message: Message): void;
	/** The words of this message go back into the composer. */
	edit(message: Message): void;
	/** Opens the sheet with the message's list or form. */
	openSheet(messageId: string): void;
	/** Shows a picture on the whole screen. */
	look(media: BubbleMedia): void;
}
