import { z } from 'zod/v4';
import { instant } from '../instant';
import { id, text } from '../wireParts';
import { numberCalled, one, named, spoken } from './accountReader';

const username = z.looseObject({ display_phone_number: id, username: text, status: z.string().min(1) });

/** The state of a number's username. Source: Meta, business_username_updates. */
export const readUsername = one(username, ({ display_phone_number: display, username: wanted, status }, { time }) => ({
	kind: 'username',
	status,
	severity: status === 'deleted' ? 'warning' : 'info',
	what: `${numberCalled(display)}: the username${wanted === undefined ? '' : ` ${named(wanted)}`} is ${spoken(status)}.`,
	phoneNumber: { display },
	occurredAt: instant(time),
}));
