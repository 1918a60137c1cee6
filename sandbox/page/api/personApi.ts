import { tell } from './request';

/** One person's chat with one business number. */
export interface ChatAddress {
	waId: string;
	phoneNumberId: string;
}

/** What a person sends, as the control API takes it: `type`, and the object named like it. */
export type Content = { type: string } & Record<string, unknown>;

/** The person sends something, perhaps as an answer to a message. */
export function send({ waId, phoneNumberId }: ChatAddress, content: Content, quotedId?: string): Promise<unknown> {
	return act(waId, 'messages', { phoneNumberId, ...content, ...(quotedId !== undefined && { context: { message_id: quotedId } }) });
}

/** The person taps a button of a message. */
export function tapButton(waId: string, messageId: string, buttonIndex: number): Promise<unknown> {
	return act(waId, 'taps', { messageId, buttonIndex });
}

/** The person chooses a row of a list. */
export function chooseRow(waId: string, messageId: string, rowId: string): Promise<unknown> {
	return act(waId, 'choices', { messageId, rowId });
}

/** The person sends a filled-in form. */
export function fillForm(waId: string, messageId: string, values: Record<string, string>): Promise<unknown> {
	return act(waId, 'forms', { messageId, values });
}

/** The person plays a voice note. */
export function playVoice(waId: string, messageId: string): Promise<unknown> {
	return act(waId, 'plays', { messageId });
}

/** The person puts an emoji on a message; an empty one takes it away. */
export function react(address: ChatAddress, messageId: string, emoji: string): Promise<unknown> {
	return send(address, { type: 'reaction', reaction: { message_id: messageId, emoji } });
}

/** The person changes a text they wrote. */
export function editText(waId: string, messageId: string, body: string): Promise<unknown> {
	return act(waId, 'edits', { messageId, body });
}

/** The person deletes a message for everyone. */
export function revokeMessage(waId: string, messageId: string): Promise<unknown> {
	return act(waId, 'revokes', { messageId });
}

/** The person looks at a chat. */
export function readChat({ waId, phoneNumberId }: ChatAddress): Promise<unknown> {
	return act(waId, 'read', { phoneNumberId });
}

function act(waId: string, action: string, body: unknown): Promise<unknown> {
	return tell(`/sandbox/people/${encodeURIComponent(waId)}/${action}`, body);
}
