import type { Emulator } from '../emulator';
import { GraphError } from './graphError';

/** Keeps a request without its token, shows it to whoever watches, and counts a message that was refused. */
export function journalRequest(
	{ clock, ledger, live, requests }: Emulator,
	exchange: {
		at: number;
		method: string;
		url: URL;
		body: string;
		status: number;
		failure: Error | undefined;
		traceId: string;
		struck: string[];
		/** Whether it asked for a message that was not accepted. */
		refusesMessage: boolean;
	},
): void {
	const { at, method, url, body, status, failure, traceId, struck, refusesMessage } = exchange;
	const error = failure instanceof GraphError ? failure : undefined;
	if (refusesMessage && error) ledger.refuse(error.body.code);
	const record = requests.add({
		at,
		method,
		path: withoutToken(url),
		body,
		status,
		...(error && { errorCode: error.body.code, errorDetails: error.body.error_data?.details ?? error.message }),
		...(struck.length > 0 && { faults: struck }),
		traceId,
		durationMs: clock.now() - at,
	});
	live.publish({ event: 'request', data: record });
}

function withoutToken(url: URL): string {
	if (url.search === '') return url.pathname;
	const shown = new URL(url);
	for (const secret of ['access_token', 'client_secret', 'input_token']) {
		if (shown.searchParams.has(secret)) shown.searchParams.set(secret, 'hidden');
	}
	return shown.pathname + shown.search;
}
