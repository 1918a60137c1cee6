import type { RequestFault } from '../faultKind';

/** The connection ends before anything was accepted. */
export const reset: RequestFault = { name: 'reset', strikes: 'request', sendsOnly: true, effect: () => ({ hangUp: true }) };
