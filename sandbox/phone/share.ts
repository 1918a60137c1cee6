import type { Emulator } from '../emulator';
import type { BubbleContact, BubbleLocation } from '../world/bubble';
import type { Message } from '../world/message';
import { type Chat, receiveFromPerson } from './receiveFromPerson';

/** The person shares a place. Meta: inbound degrees are numbers. */
export function shareLocation(emulator: Emulator, chat: Chat, location: BubbleLocation, quotedId?: string): Message {
	return receiveFromPerson(emulator, chat, { content: { type: 'location', location }, bubble: { body: '', location }, quotedId });
}

/** The person shares contact cards: `contacts` as the wire has them, `cards` as the phone shows them. */
export function shareContacts(emulator: Emulator, chat: Chat, contacts: unknown[], cards: BubbleContact[], quotedId?: string): Message {
	return receiveFromPerson(emulator, chat, { content: { type: 'contacts', contacts }, bubble: { body: '', contacts: cards }, quotedId });
}
