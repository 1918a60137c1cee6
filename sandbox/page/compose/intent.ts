import type { Message } from '../../world/message';

/** What the next words in the composer are: a message of their own, an answer, or the new words of a message. */
export type Intent = { kind: 'write' } | { kind: 'reply'; message: Message } | { kind: 'edit'; message: Message };
