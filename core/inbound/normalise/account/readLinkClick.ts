import { z } from 'zod/v4';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, seconds } from '../wireParts';
import { each, spoken } from './accountReader';

const action = z.looseObject({ action_type: z.string().min(1), timestamp: seconds, wa_id: id, user_id: id });

/** A click in a marketing message or the page behind it. Source: Meta, Marketing Messages API, user_actions. */
export const readLinkClick = each('user_actions', action, ({ action_type: type, timestamp, wa_id: waId, user_id: userId }, { value }) => ({
	kind: 'linkClick',
	status: type,
	severity: 'info',
	what: type === 'marketing_messages_link_click' ? 'A person followed a link in a marketing message.' : `A person acted on a marketing message: ${spoken(type)}.`,
	party: readParty({ waId, userId }, value.contacts),
	occurredAt: instant(timestamp),
}));
