import type { GraphCall, NodeOf } from '../graphCall';
import { paginate } from '../paginate';
import { selectFields } from '../selectFields';
import { phoneNumberDefaults, phoneNumberFields } from './phoneNumberFields';

/** `GET /{waba-id}/phone_numbers`. */
export function listPhoneNumbers({ emulator: { world }, node, query, selfUrl }: GraphCall<NodeOf<'account'>>): unknown {
	const { id: accountId } = node.account;
	const owned = [...world.phoneNumbers.values()].filter((phoneNumber) => phoneNumber.accountId === accountId);
	const page = paginate(owned, query, selfUrl);
	return {
		...page,
		data: page.data.map((phoneNumber) =>
			selectFields(phoneNumberFields(world, phoneNumber), query, {
				type: 'WhatsAppBusinessPhoneNumber',
				defaults: phoneNumberDefaults,
			}),
		),
	};
}
