import { createHash } from 'node:crypto';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DropOff } from '../../core/conversations';
import { plainJson } from '../shared/plainJson';

const after = (keys: readonly string[], prefix: string) => keys.find((key) => key.startsWith(prefix))?.slice(prefix.length);

/** Whom to write to, as far as it is known: `address` is what a recipient's field takes. */
function recipientOf(keys: readonly string[]): IDataObject {
	const [digits, userId, groupId] = [after(keys, 'tel:'), after(keys, 'user:'), after(keys, 'group:')];
	const phone = digits && `+${digits}`;
	return { phone, userId, groupId, address: phone ?? userId ?? groupId };
}

/** Short enough for a key of n8n, however the builder names conversations; it tells nobody who the person is. */
const keyOf = (key: string) => `dropOff:${createHash('sha256').update(key).digest('base64url')}`;

/**
 * Somebody who stopped half-way as an item: the chat as WhatsApp Conversation reads it, the recipient and the nudge as WhatsApp
 * Send does, and the key under which it is told once. There is no text where none was set or the window has closed.
 */
export function dropOffItem({ key, phoneNumberId, recipientKeys, conversation, lastInboundAt, windowOpenUntil, nudge, nudgeTooLate }: DropOff, now: string): INodeExecutionData & { json: { key: string } } {
	const isOpen = windowOpenUntil !== undefined && Date.parse(windowOpenUntil) > Date.parse(now);
	const item = {
		key: keyOf(key),
		kind: 'dropOff',
		text: nudge,
		recipient: recipientOf(recipientKeys),
		phoneNumberId,
		recipientKeys,
		conversation,
		window: isOpen ? 'open' : 'closed',
		windowOpenUntil,
		nudgeTooLate,
		lastInboundAt,
		occurredAt: now,
	};
	return { json: plainJson(item) as IDataObject & { key: string } };
}
