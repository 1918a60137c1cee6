import { z } from 'zod/v4';
import { instant } from '../instant';
import { id, seconds } from '../wireParts';
import { each, named } from './accountReader';

const conversion = z.looseObject({ id, event_name: z.string().min(1), timestamp: seconds });

/** A lead or purchase that WhatsApp recognised after an advertisement. Source: Meta, automatic_events. */
export const readConversion = each('automatic_events', conversion, ({ event_name: name, timestamp }) => ({
	kind: 'conversion',
	status: name,
	severity: 'info',
	what: `WhatsApp recognised ${name === 'Purchase' ? 'a purchase' : name === 'LeadSubmitted' ? 'a lead' : named(name)} in a chat.`,
	occurredAt: instant(timestamp),
}));
