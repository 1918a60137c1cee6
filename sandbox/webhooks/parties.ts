import type { Emulator } from '../emulator';
import type { Conversation } from '../world/conversation';
import type { Person } from '../world/person';
import type { PhoneNumber } from '../world/world';

/** The `metadata` of a message webhook: the business number it is about. */
export function metadataOf(phoneNumber: PhoneNumber): { display_phone_number: string; phone_number_id: string } {
	return { display_phone_number: digitsOf(phoneNumber.displayPhoneNumber), phone_number_id: phoneNumber.id };
}

/** A person as a business sees them: name, number and user id, each only as far as it is shown. */
export interface SeenPerson {
	name: string;
	username?: string;
	/** Missing for a hidden number; empty where hidden numbers are told as an empty text. */
	waId?: string;
	userId?: string;
	parentUserId?: string;
}

/** How a business sees a person. Meta, 2026: a hidden number is told only to a business number that wrote to it within 30 days. */
export function seenBy({ clock, settings }: Pick<Emulator, 'clock' | 'settings'>, conversation: Conversation | undefined, person: Person): SeenPerson {
	const { name, username, hidesNumber, waId, userId, parentUserId } = person;
	const known = !hidesNumber || (conversation?.numberKnownUntil ?? 0) > clock.now();
	const shownWaId = known ? waId : settings.hiddenNumberAs === 'empty' ? '' : undefined;
	return {
		name,
		...(username !== undefined && { username }),
		...(shownWaId !== undefined && { waId: shownWaId }),
		...(settings.userIdsInWebhooks && { userId, ...(parentUserId !== undefined && { parentUserId }) }),
	};
}

/** The entry of `contacts[]` for a person. Meta, 2026: the business-scoped user id stands beside the wa_id. */
export function contactOf({ name, username, waId, userId, parentUserId }: SeenPerson) {
	return {
		profile: { name, ...(username !== undefined && { username }) },
		...(waId !== undefined && { wa_id: waId }),
		...(userId !== undefined && { user_id: userId }),
		...(parentUserId !== undefined && { parent_user_id: parentUserId }),
	};
}

/** A phone number as digits only, as the wire writes it. */
export function digitsOf(phoneNumber: string): string {
	return phoneNumber.replace(/\D/g, '');
}
