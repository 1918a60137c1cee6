import { findConversation } from '../../world/conversation';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { readParameters } from '../subscriptions/readParameters';

/** `DELETE /{phone-number-id}/contact_book`: the business forgets a person's number, by user id. Throws 100. */
export function forgetContact({ emulator: { world }, node, body, query }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const userId = readParameters(body, query)('user_id');
	const person = [...world.people.values()].find((candidate) => candidate.userId === userId);
	if (!person) throw plainGraphError(100, '(#100) Param user_id is not a person that this business knows');
	const conversation = findConversation(world, node.phoneNumber.id, person.waId);
	if (conversation) delete conversation.numberKnownUntil;
	return { success: true };
}
