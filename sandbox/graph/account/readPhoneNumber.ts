import type { GraphCall, NodeOf } from '../graphCall';
import { selectFields } from '../selectFields';
import { phoneNumberDefaults, phoneNumberFields } from './phoneNumberFields';

/** `GET /{phone-number-id}`. */
export function readPhoneNumber({ emulator: { world }, node, query }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const { phoneNumber } = node;
	return selectFields(phoneNumberFields(world, phoneNumber), query, {
		type: 'WhatsAppBusinessPhoneNumber',
		defaults: phoneNumberDefaults,
	});
}
