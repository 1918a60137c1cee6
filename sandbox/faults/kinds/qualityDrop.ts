import type { AnswerFault } from '../faultKind';

/** The message goes out, and the quality of its number drops to RED, which is told by webhook. */
export const qualityDrop: AnswerFault = { name: 'qualityDrop', strikes: 'answer', sendsOnly: true, effect: () => ({ dropQuality: true }) };
