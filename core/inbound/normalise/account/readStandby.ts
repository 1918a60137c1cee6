import { listOf } from '../wireParts';
import type { AccountReader } from './accountReader';
import { readCarried } from './readCarried';

/** What people write while another responder has the thread; nobody is asked to answer it here. Source: Meta, standby. */
export const readStandby: AccountReader = ({ value }) => [
	...listOf(value.messages).map((entry) => ({ kind: 'standby' as const, severity: 'info' as const, what: 'A person wrote while another responder has the chat.', ...readCarried(entry, 'person', value.contacts), raw: entry })),
	...listOf(value.statuses).map((entry) => ({ kind: 'standby' as const, severity: 'info' as const, what: 'A receipt came while another responder has the chat.', raw: entry })),
];
