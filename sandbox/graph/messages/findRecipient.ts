import { digitsOf } from '../../webhooks/parties';
import type { PhoneNumber, World } from '../../world/world';
import { whatsAppError } from '../graphError';
import { knownNumber } from './knownNumber';

/** Who a message goes to, and how the response names them. */
export interface Recipient {
	waId: string;
	addressedBy: 'phone' | 'userId';
	contact: { input: string; wa_id: string } | { input: string; user_id: string };
}

const BUSINESS_SCOPED_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

/** Finds the recipient by phone number, else by business-scoped user id. Meta: if both are given, `to` wins. Throws 131009 or 131021. */
export function findRecipient(world: World, sender: PhoneNumber, { to, recipient }: { to?: string; recipient?: string }): Recipient {
	if (to) {
		const digits = digitsOf(to);
		if (!/^[+\d\s().-]+$/.test(to) || digits.length < 5 || digits.length > 15) {
			throw whatsAppError(131009, 'to: not a phone number with country code');
		}
		if (digits === digitsOf(sender.displayPhoneNumber)) {
			throw whatsAppError(131021, 'The message is addressed to the number that sends it');
		}
		const waId = knownNumber(world, digits);
		return { waId, addressedBy: 'phone', contact: { input: to, wa_id: waId } };
	}
	const userId = recipient ?? '';
	if (!BUSINESS_SCOPED_ID.test(userId)) throw whatsAppError(131009, 'recipient: not a business-scoped user id');
	const person = [...world.people.values()].find((candidate) => candidate.userId === userId || candidate.parentUserId === userId);
	return { waId: person?.waId ?? userId, addressedBy: 'userId', contact: { input: userId, user_id: userId } };
}
