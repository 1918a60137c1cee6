import { dialectOf, type CloudApiAccount } from '../account';
import { CloudApiError } from '../failures/cloudApiError';

/** Where Meta keeps media. Source: Meta, retrieve media URL; its downloads come from lookaside.fbsbx.com. */
const metaMediaOrigin = 'https://lookaside.fbsbx.com';

/**
 * The address to fetch a file from: only Meta's media host or the API's own host ever gets the token. Behind another base
 * URL, Meta's media host is replaced by it, as wire-compatible providers ask for. Throws a CloudApiError for any other host.
 */
export function mediaAddress(link: string, account: CloudApiAccount): URL {
	const base = new URL(account.baseUrl);
	const parsed = URL.canParse(link) ? new URL(link) : undefined;
	// A link with a user name in it is not one of Meta's, and blob: links claim the origin of the link within.
	const url = parsed?.username === '' && parsed.password === '' && /^https?:$/.test(parsed.protocol) ? parsed : undefined;
	const isMeta = url?.origin === metaMediaOrigin;
	if (url !== undefined && isMeta && dialectOf(account).rewriteMediaHost) return new URL(`${account.baseUrl}${url.pathname}${url.search}`);
	if (url !== undefined && (isMeta || url.origin === base.origin)) return url;
	throw new CloudApiError({
		category: 'badRequest',
		what: `The file lies on ${url?.host || 'an unreadable address'}, which is neither Meta's media host nor the API's; it was not fetched, so that the token stays secret.`,
		fix: 'Check the API base URL in the credential.',
		retry: 'no',
	});
}
