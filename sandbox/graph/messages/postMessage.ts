import type { GraphCall, NodeOf } from '../graphCall';
import { requireWhatsApp } from './envelope';
import { markAsRead } from './markAsRead';
import { sendMessage } from './sendMessage';

/** `POST /{phone-number-id}/messages`: a message to send or, with `status`, the mark that a person's message was read. */
export function postMessage({ emulator, node, body }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const fields = requireWhatsApp(body);
	return 'status' in fields
		? markAsRead(emulator, node.phoneNumber, fields)
		: sendMessage(emulator, node.phoneNumber, fields);
}
