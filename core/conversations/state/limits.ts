/** Names of conversations, steps and fields, in characters. */
export const longestName = 100;
/** All data of one conversation, as JSON. Files belong into a storage of their own. */
export const longestDataCharacters = 65_536;
/** Characters of a text message. Source: Meta, text messages. */
export const longestNudge = 4_096;
export const shortestTimeOutMs = 10_000;
export const longestTimeOutMs = 30 * 24 * 3_600_000;
export const longestExpiryMs = 366 * 24 * 3_600_000;
/** Updates that can still be put in another order; older ones are settled. */
export const mostEntries = 100;
/** Settled updates of one second that are still known when they come again. */
export const mostSettledIds = 1_000;
export const longestEntriesCharacters = 131_072;
