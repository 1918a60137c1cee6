import type { Engine } from '../engines/engine';
import type { Conversations } from '../port';
import { noteInbound } from './noteInbound';
import { windowsOpenUntil } from './windowsOpenUntil';

/** What is known of the people who write to our numbers, on an engine: each verb is a file beside this one. */
export function openConversations(engine: Engine): Conversations {
	return {
		noteInbound: (notes) => noteInbound(engine, notes),
		windowsOpenUntil: (phoneNumberId, recipientKeys) => windowsOpenUntil(engine, phoneNumberId, recipientKeys),
	};
}
