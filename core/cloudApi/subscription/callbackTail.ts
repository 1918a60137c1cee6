/**
 * The end of a webhook URL (webhook id and path): the same for the test and the production URL of one node, and for every
 * address under which one n8n can be reached. A text that is no URL is its own end.
 */
export function callbackTail(url: string): string {
	return URL.canParse(url) ? new URL(url).pathname.split('/').slice(-2).join('/') : url;
}
