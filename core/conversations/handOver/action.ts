import { z } from 'zod/v4';
import { longestName } from '../state/limits';

/** Tags of one chat. */
export const mostTags = 50;
const longestWords = 1_000;

const words = z.string().max(longestWords, `The text is longer than ${longestWords} characters. Shorten it.`).optional();
const who = z.string().trim().min(1, 'It is not said who gets the chat. Enter a name.').max(longestName, `A name is longer than ${longestName} characters. Shorten it.`);
const tag = z.string().trim().min(1, 'A tag is empty. Enter it, or remove it.').max(longestName, `A tag is longer than ${longestName} characters. Shorten it.`);
const tags = z.array(tag).min(1, 'No tag is given. Enter at least one.').max(mostTags, `At most ${mostTags} tags fit. Remove some.`);

/** What is done with a chat:
 * - handOver: a human has it from now on, and the bot stays silent; where one has it already, it stays as it is
 * - assign: somebody certain has it
 * - release: the bot has it again
 * - reopen: the human who had it last has it again
 */
export const ownerAction = z.discriminatedUnion('do', [
	z.strictObject({ do: z.literal('handOver'), assignee: who.optional(), reason: words, ownedUntil: z.iso.datetime().optional() }),
	z.strictObject({ do: z.literal('assign'), assignee: who, reason: words, ownedUntil: z.iso.datetime().optional() }),
	z.strictObject({ do: z.literal('release'), reason: words }),
	z.strictObject({ do: z.literal('reopen'), reason: words, ownedUntil: z.iso.datetime().optional() }),
	z.strictObject({ do: z.literal('addTags'), tags }),
	z.strictObject({ do: z.literal('removeTags'), tags }),
	z.strictObject({ do: z.literal('note'), text: z.string().min(1, 'The note is empty. Write it.').max(longestWords, `The note is longer than ${longestWords} characters. Shorten it.`) }),
]);

export type OwnerAction = z.output<typeof ownerAction>;
