import { whatsAppError } from '../../graph/graphError';
import type { AnswerFault } from '../faultKind';

/** HTTP 500 with 131000, although the message was accepted and goes on to the phone. The caller cannot tell it from `serverError`. */
export const serverErrorAfterAcceptance: AnswerFault = {
	name: 'serverErrorAfterAcceptance',
	strikes: 'answer',
	sendsOnly: true,
	effect: () => ({ error: whatsAppError(131000, 'Something went wrong, by a fault of the sandbox') }),
};
