import { z } from 'zod/v4';
import { instant } from '../instant';
import { id, text } from '../wireParts';
import { numberCalled, one, short, spoken } from './accountReader';

const name = z.looseObject({ display_phone_number: id, decision: z.string().min(1), requested_verified_name: text, rejection_reason: text });

/** The decision about a number's display name. Source: Meta, phone_number_name_update. */
export const readNumberName = one(name, ({ display_phone_number: display, decision, requested_verified_name: wanted, rejection_reason: reason }, { time }) => ({
	kind: 'numberName',
	status: decision,
	severity: decision === 'REJECTED' ? 'warning' : 'info',
	what: `${numberCalled(display)}: the display name${wanted === undefined ? '' : ` "${short(wanted)}"`} is ${spoken(decision)}${reason === undefined ? '' : ` (${spoken(reason)})`}.`,
	fix: decision === 'REJECTED' ? "Choose another name by Meta's rules for display names." : undefined,
	phoneNumber: { display },
	occurredAt: instant(time),
}));
