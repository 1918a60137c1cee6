import type { InboundMessage, MessageKind } from './events';

/** What a person says in pieces. A tap, a choice or a filled-in form answers one question and stands alone. */
const mergeable = new Set<MessageKind>(['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts']);

/** Several messages as one: the newest of them, with the texts of all, and all of them as its parts in the order in which they were sent. */
export interface MergedMessage extends Omit<InboundMessage, 'kind'> {
	/** The kind that all parts share, else `mixed`. */
	kind: MessageKind | 'mixed';
	parts: InboundMessage[];
}

/** Whether a message may be part of a burst; one that was attended to stands alone. */
export function isMergeable({ kind, attended }: InboundMessage): boolean {
	return attended === undefined && mergeable.has(kind);
}

/** The same for all messages of one person in one chat. */
export function chatOf({ from, group, businessAccountId, phoneNumber }: InboundMessage): string {
	return JSON.stringify([businessAccountId, phoneNumber.id, group?.id, from.partyId]);
}

/** By when they were sent, which Meta tells to the second; within a second they stay in the order in which they came. */
const bySentAt = (one: InboundMessage, other: InboundMessage) => (one.sentAt ?? '').localeCompare(other.sentAt ?? '');

/**
 * Merges messages that one person sent in quick succession, repeats left out. Throws a RangeError for none, for messages of
 * different people or chats, whose words must not be mixed, and for a kind that stands alone.
 */
export function mergeBurst(messages: readonly InboundMessage[]): MergedMessage {
	const parts = [...new Map(messages.map((message) => [message.eventKey, message])).values()].sort(bySentAt);
	const newest = parts.at(-1);
	if (newest === undefined) throw new RangeError('There is no message to merge.');
	if (parts.length > 1) {
		if (newest.from.partyId === '' || parts.some((part) => chatOf(part) !== chatOf(newest))) throw new RangeError('Only messages of one person in one chat can be merged.');
		if (!parts.every(isMergeable)) throw new RangeError('Taps, choices and other answers stand alone and cannot be merged.');
	}
	const texts = parts.flatMap(({ text }) => text ?? []);
	const last = <Key extends keyof InboundMessage>(key: Key) => parts.findLast((part) => part[key] !== undefined)?.[key];
	return {
		...newest,
		kind: parts.every(({ kind }) => kind === newest.kind) ? newest.kind : 'mixed',
		text: texts.length > 0 ? texts.join('\n') : undefined,
		media: last('media'),
		replyTo: last('replyTo'),
		referral: last('referral'),
		product: last('product'),
		parts,
	};
}
