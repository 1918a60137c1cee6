import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { whatsAppError } from '../graphError';
import { checkShape } from '../messages/checkShape';
import { requireWhatsApp } from '../messages/envelope';
import { detailsOf } from './detailsOf';

type NumberCall = GraphCall<NodeOf<'phoneNumber'>>;

const shape = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	pin: z.stringFormat('pin', /^\d{6}$/),
	data_localization_region: z.stringFormat('region', /^[A-Z]{2}$/).optional(),
});

const SPAN_MS = 72 * 60 * 60 * 1_000;
const TIMES_MAX = 10;

/** `POST /{phone-number-id}/register`: from now on the number can send. Meta: 10 registrations and deregistrations in 72 hours. Throws 133005 for another PIN, 133016. */
export function registerNumber(call: NumberCall): unknown {
	const { pin } = checkShape(shape, requireWhatsApp(call.body), '');
	const details = detailsOf(call.emulator.world, call.node.phoneNumber.id);
	if (details.pin !== undefined && details.pin !== pin) throw whatsAppError(133005, 'The PIN is not the one that was set');
	countRegistration(call);
	details.pin = pin;
	call.node.phoneNumber.registered = true;
	return { success: true };
}

/** `POST /{phone-number-id}/deregister`: the number cannot send until it is registered again. */
export function deregisterNumber(call: NumberCall): unknown {
	countRegistration(call);
	call.node.phoneNumber.registered = false;
	return { success: true };
}

function countRegistration({ emulator: { clock, world }, node }: NumberCall): void {
	const details = detailsOf(world, node.phoneNumber.id);
	details.registrations = details.registrations.filter((at) => clock.now() - at < SPAN_MS);
	if (details.registrations.length >= TIMES_MAX) throw whatsAppError(133016, `More than ${TIMES_MAX} registrations and deregistrations in 72 hours`);
	details.registrations.push(clock.now());
}
