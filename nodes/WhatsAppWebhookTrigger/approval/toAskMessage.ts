import type { AskMessage } from '../../../core/asks';
import type { InboundMessage } from '../../../core/inbound';
import { plainAddress } from '../../../core/messages';

/** An inbound message as questions see it. */
export function toAskMessage({ messageId, kind, text, button, row, media, content, replyTo, from, sentAt }: InboundMessage): AskMessage {
	const addresses = [from.waId, from.phone, from.userId, from.parentUserId].flatMap((address) => (address === undefined || address === '' ? [] : [plainAddress(address)]));
	return {
		messageId,
		kind,
		text,
		choiceId: button?.id ?? row?.id,
		media,
		content,
		replyTo: replyTo?.messageId,
		from: [...new Set(addresses)],
		sentAt: sentAt === undefined ? undefined : Date.parse(sentAt),
	};
}
