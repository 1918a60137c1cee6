import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { checkShape } from '../messages/checkShape';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

const shape = z.strictObject({
	calling: z.record(z.string(), z.unknown()).optional(),
	payload_encryption: z.record(z.string(), z.unknown()).optional(),
	storage_configuration: z.record(z.string(), z.unknown()).optional(),
	user_identity_change: z.strictObject({ enable_identity_key_check: z.boolean() }).optional(),
});

/** `GET /{phone-number-id}/settings`. */
export function readNumberSettings({ emulator: { world }, node }: NumberCall): unknown {
	return detailsOf(world, node.phoneNumber.id).settings;
}

/** `POST /{phone-number-id}/settings`: kept and shown; calls and storage are not acted on. */
export function editNumberSettings({ emulator: { world }, node, body }: NumberCall): unknown {
	Object.assign(detailsOf(world, node.phoneNumber.id).settings, checkShape(shape, body ?? {}, ''));
	return { success: true };
}
