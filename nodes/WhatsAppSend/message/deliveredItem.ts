import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DeliveryReport } from '../../../core/delivery';
import { addressOf } from '../../../core/messages';

const waiting: ReadonlySet<DeliveryReport['outcome']> = new Set(['queued', 'deferred']);

/** Whether a message waits in the outbox for somebody who sends it. */
export const isWaiting = ({ outcome }: DeliveryReport): boolean => waiting.has(outcome);

/** What names a delivery in items: its id, and the key where the builder gave it. */
export function nameOf({ delivery: { id, key, keyKind } }: DeliveryReport): IDataObject {
	return { deliveryId: id, ...(keyKind === 'business' && { key }) };
}

/** One delivered message as an item; `waitsFor` says what is missing for a waiting one to be sent. */
export function deliveredItem(report: DeliveryReport, index: number, waitsFor: string | undefined): INodeExecutionData {
	const { outcome, deduplicated, delivery } = report;
	const { message, messageId, messageStatus, waId, userId, reason, acceptedAt, receiptStatus, possibleRepeat, dueAt } = delivery;
	const settled = outcome === 'accepted';
	const json: IDataObject = {
		outcome,
		deduplicated,
		...nameOf(report),
		...(messageId && { messageId }),
		kind: message.content.kind,
		recipient: { input: addressOf(message.to), ...(waId && { waId }), ...(userId && { userId }) },
		phoneNumberId: delivery.phoneNumberId,
		...(acceptedAt && { acceptedAt }),
		...(messageStatus && { messageStatus }),
		...(receiptStatus && { receiptStatus }),
		...(possibleRepeat && { possibleRepeat }),
		...(!settled && reason && { reason: { code: reason.code, words: reason.words } }),
		...(isWaiting(report) && { dueAt, ...(waitsFor !== undefined && { waitsFor }) }),
	};
	return { json, pairedItem: { item: index } };
}
