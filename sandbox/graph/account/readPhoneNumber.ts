import type { GraphCall, NodeOf } from '../graphCall';
import { selectFields } from '../selectFields';
import { phoneNumberDefaults, phoneNumberFields } from './phoneNumberFields';
import { webhookConfiguration } from './webhookConfiguration';

/** `GET /{phone-number-id}`. */
export function readPhoneNumber({ emulator: { world }, node, query }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const { phoneNumber } = node;
	return selectFields(phoneNumberFields(phoneNumber, webhookConfiguration(world, phoneNumber.accountId)), query, {
		type: 'WhatsAppBusinessPhoneNumber',
		defaults: phoneNumberDefaults,
	});
}
