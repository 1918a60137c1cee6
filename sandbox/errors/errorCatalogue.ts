/** The codes this sandbox answers with: HTTP status and title. Meta: WhatsApp Cloud API error codes, and the Graph API's own. */
const CATALOGUE: Record<number, { status: number; title: string }> = {
	2: { status: 503, title: 'Service temporarily unavailable' },
	10: { status: 403, title: 'Application does not have permission for this action' },
	15: { status: 400, title: 'This method must be called with an app access_token.' },
	100: { status: 400, title: 'Invalid parameter' },
	104: { status: 401, title: 'An access token is required to request this resource.' },
	190: { status: 401, title: 'Invalid OAuth access token' },
	200: { status: 403, title: 'You do not have the necessary permissions to manage this account' },
	2200: { status: 400, title: 'Callback verification failed' },
	80008: { status: 400, title: 'There have been too many calls to this account' },
	130403: { status: 400, title: 'Recipient is blocked' },
	130429: { status: 400, title: 'Rate limit hit' },
	130472: { status: 400, title: "User's number is part of an experiment" },
	131000: { status: 500, title: 'Something went wrong' },
	131008: { status: 400, title: 'Required parameter is missing' },
	131009: { status: 400, title: 'Parameter value is not valid' },
	131021: { status: 400, title: 'Recipient cannot be sender' },
	131026: { status: 400, title: 'Message undeliverable' },
	131041: { status: 400, title: 'Group unknown' },
	131031: { status: 403, title: 'Account has been locked' },
	131042: { status: 400, title: 'Business eligibility payment issue' },
	131047: { status: 400, title: 'Re-engagement message' },
	131048: { status: 400, title: 'Spam rate limit hit' },
	131049: { status: 400, title: 'This message was not delivered to maintain healthy ecosystem engagement.' },
	131050: { status: 400, title: 'User has stopped marketing messages' },
	131051: { status: 400, title: 'Unsupported message type' },
	131053: { status: 400, title: 'Media upload error' },
	131055: { status: 400, title: 'Method not allowed' },
	131056: { status: 400, title: '(Business Account, Consumer Account) pair rate limit hit' },
	131059: { status: 400, title: 'Invalid cursor' },
	131062: { status: 400, title: 'Business-scoped user id not allowed for this message' },
	132000: { status: 400, title: 'Number of parameters does not match the expected number of params' },
	132001: { status: 404, title: 'Template name does not exist in the translation' },
	132005: { status: 400, title: 'Translated text too long' },
	132012: { status: 400, title: 'Parameter format does not match format in the created template' },
	132015: { status: 400, title: 'Template is paused' },
	132016: { status: 400, title: 'Template is disabled' },
	132018: { status: 400, title: 'Template parameter is not valid' },
	133010: { status: 400, title: 'Phone number not registered' },
	133005: { status: 400, title: 'Two step verification PIN Mismatch' },
	133016: { status: 400, title: 'Account register deregister rate limit exceeded' },
	134100: { status: 400, title: 'Only marketing messages are supported' },
	136025: { status: 400, title: 'Request code failed' },
	137000: { status: 400, title: 'Recipient identity key hash mismatch' },
	138009: { status: 400, title: 'Call permission request limit reached' },
	138017: { status: 400, title: 'Permanent call permission exists' },
	139100: { status: 400, title: 'Failed to block or unblock some users' },
	139101: { status: 400, title: 'Blocklist limit reached' },
	147005: { status: 400, title: 'Username is not available' },
};

/** The title that belongs to a code. */
export function errorTitle(code: number): string {
	return CATALOGUE[code]?.title ?? 'Something went wrong';
}

/** The HTTP status of a synchronous error with this code. */
export function errorStatus(code: number): number {
	return CATALOGUE[code]?.status ?? 500;
}
