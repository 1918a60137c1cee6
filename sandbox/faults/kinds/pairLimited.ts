import { throttled } from '../../graph/throttled';
import type { RequestFault } from '../faultKind';

/** 131056: too many messages to this person, however many there were. */
export const pairLimited: RequestFault = {
	name: 'pairLimited',
	strikes: 'request',
	sendsOnly: true,
	effect: (_, settings) => ({ error: throttled(settings, 131056, 'Pair rate limit hit, by a fault of the sandbox') }),
};
