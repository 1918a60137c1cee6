import type { Failure } from './failure';

/** A call to the Cloud API that did not succeed; `failure` says why and what to do. */
export class CloudApiError extends Error {
	readonly kind = 'cloudApi';

	constructor(
		readonly failure: Failure,
		options?: { cause?: unknown },
	) {
		super(failure.what, options);
		this.name = 'CloudApiError';
	}
}
