import { advice, type CodeEntry } from './codeEntry';

/** Errors of the Graph API itself: calls, tokens, permissions, limits. Source: Meta, Cloud API error codes (December 2025, with the additions of 2026). */
export const apiCodes: Array<[number, CodeEntry]> = [
	[0, ['access', 'The access token could not be verified: it has expired or was withdrawn.', advice.newToken]],
	[1, ['badRequest', 'The Cloud API could not understand the request, or failed while reading it.', 'Try once more; if it fails again, check the request.']],
	[2, ['transient', 'The Cloud API is temporarily down.', advice.laterAgain]],
	[3, ['access', 'The access token lacks the capability for this call.', advice.grantPermission]],
	[4, ['throttled', 'The app has made too many calls.', advice.slowDown]],
	[10, ['access', 'The access token lacks the permission for this call.', advice.grantPermission]],
	[33, ['badRequest', 'The API does not know this ID, or the access token has no access to it.', 'Check the ID, and that the token\'s system user is assigned to this WhatsApp account.']],
	[100, ['badRequest', 'A parameter of the request is wrong or not supported.', 'Correct the parameter that the details name.']],
	[102, ['access', 'The API session is no longer valid.', advice.newToken]],
	[104, ['access', 'The request carried no access token.', 'Enter an access token in the credential.']],
	[190, ['access', 'The access token is not valid: it was withdrawn, mistyped or belongs to a removed app.', advice.newToken]],
	[368, ['stopped', 'The account is temporarily blocked because of policy violations.', advice.askSupport]],
	[506, ['badRequest', 'The same request was made twice in a short time.', 'Check whether the first one was carried out; do not repeat it.']],
	[613, ['throttled', 'A rate limit of this call has been reached.', advice.slowDown]],
	[803, ['badRequest', 'The API does not know this ID.', 'Check the ID.']],
	[2200, ['badRequest', 'Meta could not verify the webhook address: it did not answer the verification request correctly.', 'Make this n8n reachable from the internet over https, and set WEBHOOK_URL to that address.']],
	[80007, ['throttled', 'The WhatsApp account has made too many management calls.', advice.slowDown]],
	[80008, ['throttled', 'The WhatsApp account has made too many management calls.', advice.slowDown]],
];
