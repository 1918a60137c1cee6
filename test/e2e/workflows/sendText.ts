import type { WorkflowNode } from '../../../dev/n8nClient';
import { sendNode } from './byHand';

/** WhatsApp Send that sends `text` to `to` of each item; `deliveryOptions` as in its panel, `settings` of the node itself. */
export const sendText = (credentials: NonNullable<WorkflowNode['credentials']>, deliveryOptions: Record<string, unknown> = {}, settings: Record<string, unknown> = {}) =>
	sendNode(
		{
			resource: 'message',
			operation: 'send',
			phoneNumberId: { __rl: true, mode: 'id', value: '300111222333444' },
			recipientPhoneNumber: '={{ "+" + $json.to }}',
			messageType: 'text',
			textBody: '={{ $json.text }}',
			deliveryOptions,
		},
		credentials,
		settings,
	);
