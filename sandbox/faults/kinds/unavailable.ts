import { plainGraphError } from '../../graph/graphError';
import type { RequestFault } from '../faultKind';

/** The whole API answers 503 with code 2. */
export const unavailable: RequestFault = {
	name: 'unavailable',
	strikes: 'request',
	sendsOnly: false,
	effect: () => ({ error: plainGraphError(2) }),
};
