import type { Emulator } from '../emulator';
import type { BubbleForm } from '../world/bubble';
import type { Message } from '../world/message';
import { arrivedMessage } from './arrivedMessage';
import { Impossible } from './impossible';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** The person fills in a flow or an address and sends it. Throws `Impossible`. */
export function fillForm(emulator: Emulator, chat: Chat, messageId: string, values: Record<string, unknown>): Message {
	const { form } = arrivedMessage(chat, messageId).bubble;
	if (!form) throw new Impossible('The message has no form');
	return receiveFromPerson(emulator, chat, {
		content: {
			type: 'interactive',
			interactive: { type: 'nfm_reply', nfm_reply: { name: form.name, body: 'Sent', response_json: JSON.stringify(responseOf(form, values)) } },
		},
		bubble: { body: form.name === 'flow' ? 'Form sent' : 'Address sent' },
		quotedId: messageId,
	});
}

/** Meta: the answer to a flow carries its token, the answer to an address request the address in `values`. */
function responseOf({ name, token }: BubbleForm, values: Record<string, unknown>): Record<string, unknown> {
	return name === 'flow' ? { flow_token: token, ...values } : { values };
}
