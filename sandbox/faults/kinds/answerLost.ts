import type { AnswerFault } from '../faultKind';

/** The message was accepted and goes on to the phone; the connection ends without an answer. */
export const answerLost: AnswerFault = { name: 'answerLost', strikes: 'answer', sendsOnly: true, effect: () => ({ hangUp: true }) };
