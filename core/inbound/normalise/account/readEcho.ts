import { listOf } from '../wireParts';
import type { AccountReader } from './accountReader';
import { readCarried } from './readCarried';

/** What the business itself wrote in the WhatsApp Business app. Source: Meta, smb_message_echoes. */
export const readEcho: AccountReader = ({ value }) =>
	listOf(value.message_echoes).map((entry) => ({
		kind: 'echo',
		severity: 'info',
		what: 'The business wrote a message on its phone.',
		...readCarried(entry, 'business', value.contacts),
		raw: entry,
	}));
