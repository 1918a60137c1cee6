import { whatsAppError } from '../../graph/graphError';
import type { RequestFault } from '../faultKind';

/** The message is refused with `code`, whatever it is: 131031 for a locked account, 131042 without a way to pay, ... */
export const refused: RequestFault = {
	name: 'refused',
	strikes: 'request',
	sendsOnly: true,
	effect: ({ code = 131000 }) => ({ error: whatsAppError(code, 'Refused by a fault of the sandbox') }),
};
