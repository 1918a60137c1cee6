import type { Emulator } from '../emulator';
import type { BubbleButton, Message } from '../world/message';
import { Impossible } from './impossible';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** Which button: by its id or, where ids repeat, by its position. */
export interface ButtonChoice {
	buttonId?: string;
	buttonIndex?: number;
}

/** The person taps a button of a message that has arrived. As on WhatsApp, it may be tapped again. Throws `Impossible`. */
export function tapButton(emulator: Emulator, chat: Chat, messageId: string, choice: ButtonChoice): Message {
	const message = chat.conversation.messages.find(({ id }) => id === messageId);
	if (!message) throw new Impossible('The chat has no message with this messageId');
	if (message.status === 'failed') throw new Impossible('The message failed: it is not on the phone');
	if (message.status !== 'delivered' && message.status !== 'read') {
		throw new Impossible('The message has not arrived on the phone yet: wait for its delivered receipt');
	}
	const button = message.bubble.buttons.find(({ id, index }) =>
		choice.buttonIndex === undefined ? id === choice.buttonId : index === choice.buttonIndex,
	);
	if (!button) throw new Impossible('The message has no such button');
	return receiveFromPerson(emulator, chat, { content: answerOf(button), text: button.label, quotedId: messageId });
}

/** Meta: a reply button answers as `interactive`, a template's quick reply as `button`. */
function answerOf({ answers, id, label }: BubbleButton) {
	if (answers === 'interactive') {
		return { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title: label } } };
	}
	if (answers === 'button') return { type: 'button', button: { payload: id, text: label } };
	throw new Impossible('This button opens a link or a call: it sends no message');
}
