import { codeCatalogue } from './codeCatalogue';
import { advice, type CodeEntry } from './codes/codeEntry';

const sessionExpired = 463;
const graphObjectMissing = 33;
/** Subcodes below are Graph's own and mean something else than the codes of the same number. */
const firstReason = 1_000_000;

const tokenExpired: CodeEntry = [
	'access',
	'The access token has expired.',
	'Create a permanent token (a system user token that never expires) in Meta Business settings and enter it in the credential.',
];

const unlisted: CodeEntry = [
	'badRequest',
	'The Cloud API refused the request.',
	'Read the details; if they do not help, look the code up in Meta\'s list of error codes.',
];

const permissionMissing: CodeEntry = [
	'access',
	'The access token lacks a permission that this call needs.',
	'Give the system user whatsapp_business_messaging and whatsapp_business_management, and create a new token.',
];

/** A code that is not listed says nothing yet; then the status does. */
const unlistedByStatus = new Map<number, CodeEntry>([
	[401, ['access', 'The Cloud API did not accept the access token.', advice.newToken]],
	[429, ['throttled', 'A limit of the Cloud API has been reached.', advice.slowDown]],
]);

const unlistedServerError: CodeEntry = ['transient', 'The Cloud API had an internal error.', 'Try again in a minute.'];

/** What a code means and what to do, in plain words. Source: Meta, Cloud API error codes; subcodes of the Graph API. */
export function explainCode(code: number | undefined, subcode: number | undefined, httpStatus: number): CodeEntry {
	if (code === 190 && subcode === sessionExpired) return tokenExpired;
	// Code 100 says little where the reason stands in the subcode: a missing object, or what the template endpoints object to.
	const hasReason = code === 100 && subcode !== undefined && (subcode === graphObjectMissing || subcode >= firstReason);
	const reason = hasReason ? codeCatalogue.get(subcode) : undefined;
	if (reason !== undefined) return reason;
	if (code !== undefined) {
		const known = codeCatalogue.get(code);
		if (known) return known;
		if (code >= 200 && code <= 299) return permissionMissing;
	}
	return httpStatus >= 500 ? unlistedServerError : (unlistedByStatus.get(httpStatus) ?? unlisted);
}
