import type { IncomingHttpHeaders } from 'node:http';

/** Whether a browser sent this on behalf of another site's page, which may look at nothing here and do nothing here. */
export function isOtherSite(headers: IncomingHttpHeaders): boolean {
	const { host = '', origin } = headers;
	const site = headers['sec-fetch-site'];
	return (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site';
}
