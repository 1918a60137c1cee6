import type { Reason } from '../port';

/** Why a message about a subject is not sent; the codes are what programs compare. */
export const subjectReasons = {
	subjectResolved: { code: 'subjectResolved', words: 'The matter was resolved before it left, so it is not sent.' },
	replacedByNewer: { code: 'replacedByNewer', words: 'A newer message about the same matter came before it left, and replaces it.' },
	groupedIntoNewer: { code: 'groupedIntoNewer', words: 'A newer message about the same matter came before it left, and counts it.' },
	inDigest: { code: 'inDigest', words: 'It went together with others in one message, because this recipient had received as many as you allow.' },
	neverTold: { code: 'neverTold', words: 'It would have told the end of a matter, and every message about that matter to this person has failed; so there is nothing to end.' },
	awaitsOutcome: { code: 'awaitsOutcome', words: 'Nobody knows yet whether the message before it arrived; it leaves when that is settled.' },
} satisfies Record<string, Reason>;
