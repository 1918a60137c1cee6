import { whatsAppError } from '../../graph/graphError';
import type { RequestFault } from '../faultKind';

/** HTTP 500 with 131000, and nothing was accepted. */
export const serverError: RequestFault = {
	name: 'serverError',
	strikes: 'request',
	sendsOnly: true,
	effect: () => ({ error: whatsAppError(131000, 'Something went wrong, by a fault of the sandbox; nothing was accepted') }),
};
