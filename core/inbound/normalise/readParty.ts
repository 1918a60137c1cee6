import { z } from 'zod/v4';
import type { Party } from '../events';
import { id, part, text } from './wireParts';

const contact = z.looseObject({
	wa_id: id,
	user_id: id,
	parent_user_id: id,
	identity_key_hash: text,
	profile: part({ name: text, username: text }),
});

/** The ids that a message or receipt carries itself; an empty string counts as absent. */
export interface PartyIds {
	waId?: string;
	userId?: string;
	parentUserId?: string;
}

function contactOf(contacts: unknown, { waId, userId }: PartyIds) {
	const list = z.array(contact).safeParse(contacts);
	const known = list.success ? list.data : [];
	const same = known.find((entry) => (userId !== undefined && entry.user_id === userId) || (waId !== undefined && entry.wa_id === waId));
	// A lone contact belongs to the event unless an id of both contradicts it; nobody may get another person's name.
	const contradicts = ({ user_id, wa_id }: z.output<typeof contact>) => (userId !== undefined && user_id !== undefined) || (waId !== undefined && wa_id !== undefined);
	return same ?? (known.length === 1 && !contradicts(known[0]!) ? known[0] : undefined);
}

/** Brings together what is known of a person: the ids of the event and the contact beside it. */
export function readParty(ids: PartyIds, contacts?: unknown): Party {
	const found = contactOf(contacts, ids);
	const waId = ids.waId ?? found?.wa_id;
	const userId = ids.userId ?? found?.user_id;
	return {
		partyId: userId ?? waId ?? '',
		userId,
		parentUserId: ids.parentUserId ?? found?.parent_user_id,
		waId,
		phone: waId !== undefined && /^\d{7,15}$/.test(waId) ? `+${waId}` : undefined,
		name: found?.profile?.name,
		username: found?.profile?.username?.replace(/^@/, ''),
		identityKeyHash: found?.identity_key_hash,
	};
}
