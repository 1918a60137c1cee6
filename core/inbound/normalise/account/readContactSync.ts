import { z } from 'zod/v4';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, part, seconds, text } from '../wireParts';
import { each } from './accountReader';

const sync = z.looseObject({ action: z.string().min(1), contact: part({ full_name: text, phone_number: id, user_id: id }), metadata: part({ timestamp: seconds }) });

/** A contact that the business added or removed on its phone. Source: Meta, smb_app_state_sync. */
export const readContactSync = each('state_sync', sync, ({ action, contact, metadata }) => ({
	kind: 'contactSync',
	status: action,
	severity: 'info',
	what: `A contact was ${action === 'add' ? 'added to' : action === 'remove' ? 'removed from' : 'changed in'} the address book of the business.`,
	party: { ...readParty({ waId: contact?.phone_number?.replace(/\D/g, ''), userId: contact?.user_id }), name: contact?.full_name },
	occurredAt: instant(metadata?.timestamp),
}));
