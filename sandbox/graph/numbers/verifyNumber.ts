import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { whatsAppError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

/** Every code that the sandbox sends. */
const CODE = '123456';

/** `POST /{phone-number-id}/request_code`: a code goes out by SMS or call; here it is always 123456. */
export function requestCode({ emulator: { world }, node, body }: NumberCall): unknown {
	checkShape(z.strictObject({ code_method: z.enum(['SMS', 'VOICE']), language: z.string().min(2) }), body ?? {}, '');
	detailsOf(world, node.phoneNumber.id).codeAsked = true;
	return { success: true };
}

/** `POST /{phone-number-id}/verify_code`. Throws 136025 without a request before it, or for another code. */
export function verifyCode({ emulator: { world }, node, body }: NumberCall): unknown {
	const { code } = checkShape(z.strictObject({ code: z.string() }), body ?? {}, '');
	const details = detailsOf(world, node.phoneNumber.id);
	if (!details.codeAsked || code.replace('-', '') !== CODE) throw whatsAppError(136025, 'The code was not asked for, or is another one');
	details.codeAsked = false;
	return { success: true };
}
