import { z } from 'zod/v4';
import type { CloudApiAccount } from '../account';
import type { RawAnswer } from '../exchange';
import type { CodeEntry } from './codes/codeEntry';
import { explainCode } from './explainCode';
import type { Failure } from './failure';
import { redact } from './redact';
import { regainAccessMs } from './regainAccess';
import { retryAdvice } from './retryAdvice';

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);

/** The error body of the Graph API; `error_data` is an object, and a plain string in older answers. The code counts, whatever form the rest has. */
const graphError = z.looseObject({
	error: z.looseObject({
		message: text,
		code: number,
		error_subcode: number,
		error_user_msg: text,
		error_data: z.union([z.looseObject({ details: text }), z.string()]).optional().catch(undefined),
		fbtrace_id: text,
	}),
});

/** The limits that the header of usage tells of; a number's messages per second are none of them. */
const limitsOfAccount: ReadonlySet<number | undefined> = new Set([80007, 80008]);

function retryAfterMs(header: string | undefined): number | undefined {
	const seconds = Number(header);
	return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

/** What a status means that came without the API's own words, from a proxy say. */
function explainStatus(status: number): CodeEntry {
	if (status === 429) return ['throttled', 'The address answered that it is asked too often.', 'Wait and send more slowly.'];
	if (status >= 500) return explainCode(undefined, undefined, status);
	return ['badRequest', `The address answered with HTTP ${status} and not like the Cloud API.`, 'Check the API base URL in the credential.'];
}

/** Turns an answer that is not a success into a failure; never throws, whatever the body is. */
export function readFailure(answer: RawAnswer, account: CloudApiAccount): Failure {
	const parsed = graphError.safeParse(answer.json);
	const error = parsed.success ? parsed.data.error : undefined;
	const [category, what, fix] = error ? explainCode(error.code, error.error_subcode, answer.status) : explainStatus(answer.status);
	const data = error?.error_data;
	const details = (typeof data === 'string' ? data : data?.details) ?? error?.error_user_msg ?? error?.message;
	return {
		category,
		code: error?.code,
		subcode: error?.error_subcode,
		httpStatus: answer.status,
		what,
		fix,
		details: details === undefined ? undefined : redact(details, account),
		retry: retryAdvice(category),
		retryAfterMs: retryAfterMs(answer.headers['retry-after']) ?? (limitsOfAccount.has(error?.code) ? regainAccessMs(answer.headers['x-business-use-case-usage']) : undefined),
		traceId: error?.fbtrace_id ?? answer.headers['x-fb-trace-id'],
	};
}
