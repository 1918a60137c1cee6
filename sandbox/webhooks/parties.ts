import type { SeedPerson } from '../seed/seed';
import type { PhoneNumber } from '../world/world';

/** The `metadata` of a message webhook: the business number it is about. */
export function metadataOf(phoneNumber: PhoneNumber): { display_phone_number: string; phone_number_id: string } {
	return { display_phone_number: digitsOf(phoneNumber.displayPhoneNumber), phone_number_id: phoneNumber.id };
}

/** The entry of `contacts[]` for a person. Meta, 2026: the business-scoped user id stands beside the wa_id. */
export function contactOf(person: SeedPerson): { profile: { name: string }; wa_id: string; user_id: string } {
	return { profile: { name: person.name }, wa_id: person.waId, user_id: person.userId };
}

/** A phone number as digits only, as the wire writes it. */
export function digitsOf(phoneNumber: string): string {
	return phoneNumber.replace(/\D/g, '');
}
