import { z } from 'zod/v4';
import { digitsOf } from '../../webhooks/parties';
import { isWindowOpen } from '../../world/customerServiceWindow';
import { findConversation } from '../../world/conversation';
import type { Person } from '../../world/person';
import type { World } from '../../world/world';
import type { GraphCall, NodeOf } from '../graphCall';
import { errorBody, GraphError, whatsAppError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { requireWhatsApp } from '../messages/envelope';
import { paginate } from '../paginate';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	block_users: z.array(z.strictObject({ user: z.string().optional(), user_id: z.string().optional() })).min(1),
});

const BLOCKED_MAX = 64_000;

/** `GET /{phone-number-id}/block_users`: whom the number has blocked. */
export function listBlockedUsers({ emulator: { world }, node, query, selfUrl }: NumberCall): unknown {
	const blocked = [...(world.blockedUsers.get(node.phoneNumber.id)?.keys() ?? [])].map((waId) => ({ id: waId }));
	const page = paginate(blocked, query, selfUrl);
	return { ...page, data: page.data.map(({ id }) => ({ messaging_product: 'whatsapp', wa_id: id })) };
}

/** `POST /{phone-number-id}/block_users`. Meta: only people who wrote within 24 hours, at most 64,000; with some that failed, 139100 beside both lists. */
export function blockUsers({ emulator: { clock, world }, node, body }: NumberCall): unknown {
	const { id } = node.phoneNumber;
	const blocked = world.blockedUsers.get(id) ?? new Map<string, number>();
	world.blockedUsers.set(id, blocked);
	return answerFor(world, body, 'added_users', (person) => {
		if (blocked.size >= BLOCKED_MAX) return 139101;
		const conversation = findConversation(world, id, person.waId);
		if (!conversation || !isWindowOpen(conversation, clock.now())) return 131047;
		blocked.set(person.waId, clock.now());
		return undefined;
	});
}

/** `DELETE /{phone-number-id}/block_users`. */
export function unblockUsers({ emulator: { world }, node, body }: NumberCall): unknown {
	return answerFor(world, body, 'removed_users', (person) => {
		world.blockedUsers.get(node.phoneNumber.id)?.delete(person.waId);
		return undefined;
	});
}

/** Does something for each user and tells who succeeded; `act` gives the code of a failure. */
function answerFor(world: World, body: unknown, done: 'added_users' | 'removed_users', act: (person: Person) => number | undefined): unknown {
	const { block_users: users } = checkShape(shape, requireWhatsApp(body), '');
	const succeeded: unknown[] = [];
	const failed: unknown[] = [];
	for (const { user, user_id: userId } of users) {
		const input = user ?? userId ?? '';
		const person = findPerson(world, user, userId);
		const code = person ? act(person) : 131026;
		const entry = { input, ...(person && { wa_id: person.waId, user_id: person.userId }) };
		if (code === undefined) succeeded.push(entry);
		else failed.push({ ...entry, errors: [errorBody(whatsAppError(code, 'The person cannot be blocked'))] });
	}
	const answer = { messaging_product: 'whatsapp', block_users: { ...(succeeded.length > 0 && { [done]: succeeded }), ...(failed.length > 0 && { failed_users: failed }) } };
	if (failed.length > 0) throw new GraphError(400, '(#139100) Failed to block or unblock some users', { type: 'OAuthException', code: 139100 }, answer);
	return answer;
}

function findPerson(world: World, user: string | undefined, userId: string | undefined): Person | undefined {
	if (user !== undefined && user !== '') return world.people.get(digitsOf(user));
	return [...world.people.values()].find((person) => person.userId === userId);
}
