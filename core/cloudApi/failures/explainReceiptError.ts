import { maskPhones } from '../../messages';
import { explainCode } from './explainCode';
import type { Failure } from './failure';
import { retryAdvice } from './retryAdvice';

/** Explains an error that came with a receipt in the words of a failed call; `details` is the API's own text. */
export function explainReceiptError(code: number | undefined, details: string | undefined): Omit<Failure, 'httpStatus' | 'traceId'> {
	const [category, what, fix] = explainCode(code, undefined, 400);
	// A failed receipt is final: the message did not arrive, so a repeat delivers it at most once.
	const retry = category === 'transient' ? 'later' : retryAdvice(category);
	return { category, code, what, fix, retry, details: details === undefined ? undefined : maskPhones(details) };
}
