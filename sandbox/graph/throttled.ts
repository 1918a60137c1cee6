import { errorTitle } from '../errors/errorCatalogue';
import { GraphError } from './graphError';

/** The refusal of a message that came too fast. Meta documents HTTP 400; real answers with 429 are reported, so it can be set. */
export function throttled({ throttleStatus }: { throttleStatus: 400 | 429 }, code: number, details: string): GraphError {
	return new GraphError(throttleStatus, `(#${code}) ${errorTitle(code)}`, {
		type: 'OAuthException',
		code,
		error_data: { messaging_product: 'whatsapp', details },
	});
}
