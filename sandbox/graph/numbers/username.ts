import { z } from 'zod/v4';
import { digitsOf } from '../../webhooks/parties';
import { sendWebhook } from '../../webhooks/sendWebhook';
import type { GraphCall, NodeOf } from '../graphCall';
import { whatsAppError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

const shape = z.strictObject({ messaging_product: z.literal('whatsapp').optional(), username: z.string(), transfer_action: z.enum(['none', 'force_transfer']).optional() });

/** `GET /{phone-number-id}/username`. */
export function readUsername({ emulator: { world }, node }: NumberCall): unknown {
	const { username } = detailsOf(world, node.phoneNumber.id);
	return username === undefined ? {} : { username, status: 'approved' };
}

/** `POST /{phone-number-id}/username`. Throws 131009 for a name that breaks Meta's rules and 147005 for one that another number has. */
export function setUsername({ emulator, node, body }: NumberCall): unknown {
	const { username, transfer_action: transfer } = checkShape(shape, body ?? {}, '');
	if (!isAllowed(username)) throw whatsAppError(131009, 'username: 3 to 35 of a-z, 0-9, dot and underscore, with a letter, no dots at the ends, no www, no domain');
	for (const [id, details] of emulator.world.numberDetails) {
		if (id === node.phoneNumber.id || details.username !== username) continue;
		if (transfer !== 'force_transfer') throw whatsAppError(147005, 'The username belongs to another number: transfer it');
		delete details.username;
	}
	detailsOf(emulator.world, node.phoneNumber.id).username = username;
	tell(emulator, node, username, 'approved');
	return { success: true };
}

/** `DELETE /{phone-number-id}/username`. */
export function deleteUsername({ emulator, node }: NumberCall): unknown {
	const details = detailsOf(emulator.world, node.phoneNumber.id);
	if (details.username !== undefined) tell(emulator, node, details.username, 'deleted');
	delete details.username;
	return { success: true };
}

function isAllowed(username: string): boolean {
	return (
		/^[a-z0-9._]{3,35}$/.test(username) &&
		/[a-z]/.test(username) &&
		!/^\.|\.$|\.\.|^www|\.(com|net|org|io)$/.test(username)
	);
}

function tell(emulator: NumberCall['emulator'], { phoneNumber }: NodeOf<'phoneNumber'>, username: string, status: string): void {
	void sendWebhook(emulator, {
		accountId: phoneNumber.accountId,
		field: 'business_username_updates',
		value: { display_phone_number: digitsOf(phoneNumber.displayPhoneNumber), username, status },
	});
}
