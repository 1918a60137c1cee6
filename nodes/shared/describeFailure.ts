import type { Failure, RetryAdvice } from '../../core/cloudApi';

const retrySentences: Record<RetryAdvice, string> = {
	no: 'Sending the same again will fail again.',
	later: 'Sending again later is safe and may succeed.',
	onlyIfTwiceIsFine: 'Sending again may deliver it twice.',
};

/** Everything a builder needs below the headline of an error: what to do, whether to retry, code, details, trace id. */
export function describeFailure(failure: Failure): string {
	const facts = [
		failure.code === undefined ? undefined : `code ${failure.code}${failure.subcode === undefined ? '' : `/${failure.subcode}`}`,
		failure.details === undefined ? undefined : `details: ${failure.details}`,
		failure.traceId === undefined ? undefined : `trace ID ${failure.traceId}`,
	].filter((fact) => fact !== undefined);
	return `${failure.fix} ${retrySentences[failure.retry]}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
}
