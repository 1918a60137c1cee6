/** What a person can do with the messages of a chat; each resolves once the sandbox has taken it, or shows why not. */
export interface ChatActions {
	tap(messageId: string, buttonIndex: number): void;
	choose(messageId: string, rowId: string): Promise<boolean>;
	fillIn(messageId: string, values: Record<string, string>): Promise<boolean>;
	play(messageId: string): void;
	react(messageId: string, emoji: string): void;
}
