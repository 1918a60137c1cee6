import { plainGraphError } from '../../graph/graphError';
import type { RequestFault } from '../faultKind';

/** 190 with subcode 463: the token has expired, whichever it is. */
export const tokenExpired: RequestFault = {
	name: 'tokenExpired',
	strikes: 'request',
	sendsOnly: false,
	effect: () => ({ error: plainGraphError(190, 'Error validating access token: Session has expired', 463) }),
};
