import { z } from 'zod/v4';
import { instant } from '../instant';
import { id } from '../wireParts';
import { numberCalled, one, spoken } from './accountReader';

const securityEvents = new Map([
	['PIN_CHANGED', 'its two-step verification PIN was changed'],
	['PIN_RESET_REQUEST', 'a reset of its two-step verification PIN was requested'],
	['PIN_REQUEST_SUCCESS', 'its two-step verification PIN was reset'],
]);

/** Events that somebody may be behind who should not. Source: Meta, security. */
export const readSecurity = one(z.looseObject({ display_phone_number: id, event: z.string().min(1) }), ({ display_phone_number: display, event }, { time }) => ({
	kind: 'security',
	status: event,
	severity: 'warning',
	what: `${numberCalled(display)}: ${securityEvents.get(event) ?? spoken(event)}.`,
	fix: 'If nobody of your business did it, secure the business portfolio in Meta Business settings.',
	phoneNumber: { display },
	occurredAt: instant(time),
}));
