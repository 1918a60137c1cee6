import type { IDataObject } from 'n8n-workflow';
import { sendRequest } from '../../core/cloudApi';
import { withGroupNote } from '../../core/delivery';
import { addressOf } from '../../core/messages';
import { joinCallback, type Delivery } from '../../core/store';
import { plainJson } from './plainJson';

/** The request as it leaves or left. */
function requestOf(delivery: Delivery): IDataObject {
	const { id, route } = delivery;
	const message = withGroupNote(delivery);
	const { method, path, phoneNumberId, json } = sendRequest({ ...message, callbackData: joinCallback(id, message.callbackData) }, route);
	return { method, path: `${phoneNumberId}/${path}`, body: json as IDataObject };
}

/** A delivery as an item: where it stands and why, every try, what was asked for and by whom. The builder's own data, phone number included. */
export function describeDelivery(delivery: Delivery): IDataObject {
	const { id, key, keyKind, state, reason, message, messageId, messageStatus, waId, userId, phoneNumberId, urgency, attemptCount, attempts, possibleRepeat, onUnknown, graceMs, context, source } = delivery;
	const { dueAt, graceUntil, usefulUntilAt, acceptedAt, receiptStatus, receiptAt, createdAt, updatedAt } = delivery;
	const waits = state === 'waiting' || state === 'claimed';
	const described = {
		deliveryId: id,
		...(keyKind === 'business' && { key }),
		state,
		reason,
		messageId,
		messageStatus,
		kind: message.content.kind,
		recipient: { input: addressOf(message.to), waId, userId },
		phoneNumberId,
		urgency,
		...(waits && { dueAt }),
		...(state === 'unknown' && { graceUntil }),
		...((waits || state === 'unknown') && { usefulUntilAt }),
		acceptedAt,
		receiptStatus,
		receiptAt,
		attemptCount,
		attempts,
		possibleRepeat,
		onUnknown,
		graceMs,
		context,
		source,
		request: requestOf(delivery),
		createdAt,
		updatedAt,
	};
	return plainJson(described);
}
