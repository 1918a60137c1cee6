import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { callerAppId } from '../identifyCaller';
import { checkShape } from '../messages/checkShape';
import { proveCallback } from '../subscriptions/proveCallback';
import { detailsOf } from './detailsOf';

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp').optional(),
	pin: z.stringFormat('pin', /^\d{6}$/).optional(),
	webhook_configuration: z.strictObject({ override_callback_uri: z.string().optional(), verify_token: z.string().optional() }).optional(),
});

/** `POST /{phone-number-id}`: the PIN, or a callback for this number alone after its handshake. Meta: an empty text clears it. */
export async function editPhoneNumber({ emulator, caller, node, body }: GraphCall<NodeOf<'phoneNumber'>>): Promise<unknown> {
	const { pin, webhook_configuration: configuration } = checkShape(shape, body ?? {}, '');
	const { id } = node.phoneNumber;
	if (pin !== undefined) detailsOf(emulator.world, id).pin = pin;
	if (!configuration) return { success: true };
	const url = configuration.override_callback_uri ?? '';
	const callbacks = emulator.world.phoneNumberCallbacks.get(id) ?? new Map<string, string>();
	if (url === '') callbacks.delete(callerAppId(caller));
	else {
		await proveCallback(emulator, 'override_callback_uri', url, configuration.verify_token);
		callbacks.set(callerAppId(caller), url);
	}
	emulator.world.phoneNumberCallbacks.set(id, callbacks);
	return { success: true };
}
