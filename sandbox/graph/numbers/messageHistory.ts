import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';

/** `GET /{phone-number-id}/message_history?message_id=`: how far a message has come. Throws 100 without an id. */
export function messageHistory({ emulator: { world, clock }, node, query }: GraphCall<NodeOf<'phoneNumber'>>): unknown {
	const id = query.get('message_id');
	if (!id) throw plainGraphError(100, '(#100) The parameter message_id is required');
	const message = world.messages.get(id);
	if (!message || message.phoneNumberId !== node.phoneNumber.id) return { data: [] };
	const event = {
		delivery_status: message.status.toUpperCase(),
		webhook_update_state: 'DELIVERED',
		timestamp: Math.floor(clock.now() / 1_000),
		...(message.failure && { error_description: message.failure.details }),
	};
	return { data: [{ id: `${node.phoneNumber.id}_${id}`, message_id: id, events: { data: [event] } }] };
}
