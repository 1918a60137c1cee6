import type { Failure } from '../../failures/failure';
import type { Check, CheckId } from '../check';

const unreachable = new Set<string | undefined>(['notSent', 'unknownOutcome']);

/** Whether the API gave no answer at all, as opposed to refusing one. */
export function isUnreachable(failure: Failure | undefined): boolean {
	return unreachable.has(failure?.category);
}

/** The outcome of a check whose fact could not be read; why is told by the check of token, permissions or account. */
export function unknownFact(id: CheckId, subject: string, failure: Failure | undefined): Check {
	const why = failure === undefined ? 'the credential has no App ID or no App Secret' : failure.what.replace(/[.:]$/, '').replace(/^./, (letter) => letter.toLowerCase());
	return { id, state: 'unknown', what: `${subject} could not be checked: ${why}.` };
}
