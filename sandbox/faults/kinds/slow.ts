import type { AnswerFault } from '../faultKind';

/** Accepted at once; the answer comes `delayMs` later. */
export const slow: AnswerFault = { name: 'slow', strikes: 'answer', sendsOnly: true, effect: ({ delayMs }) => ({ waitMs: delayMs }) };
