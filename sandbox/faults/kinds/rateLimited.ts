import { throttled } from '../../graph/throttled';
import type { RequestFault } from '../faultKind';

/** 130429: the number sends too fast, whatever it really sends. */
export const rateLimited: RequestFault = {
	name: 'rateLimited',
	strikes: 'request',
	sendsOnly: true,
	effect: (_, settings) => ({ error: throttled(settings, 130429, 'Rate limit hit, by a fault of the sandbox') }),
};
