import type { INodeExecutionData } from 'n8n-workflow';
import type { ToldEvent } from '../../core/delivery';
import type { Reason } from '../../core/store';
import { describeDelivery } from '../shared/describeDelivery';
import { plainJson } from '../shared/plainJson';
import { eventWords } from './eventWords';

/** One event as an item: what happened, why, what to do, and the message with its own context. */
export function eventItem(event: ToldEvent): INodeExecutionData {
	const { kind, seq, occurredAt, details, deliveryId, delivery } = event;
	const reason = delivery?.reason ?? (details.reason as Reason | undefined);
	const described = delivery && describeDelivery(delivery);
	const json = {
		kind,
		...eventWords[kind],
		occurredAt,
		...(reason && { reason: { code: reason.code, words: reason.words } }),
		...(described && { recipient: described.recipient, context: described.context }),
		...(deliveryId && { deliveryId }),
		...(described && { delivery: described }),
		details,
		seq,
	};
	return { json: plainJson(json) };
}
