import { codeCatalogue } from './codeCatalogue';
import type { CodeEntry } from './codes/codeEntry';

const sessionExpired = 463;
const graphObjectMissing = 33;
/** Subcodes below are Graph's own and mean something else than the codes of the same number. */
const firstReason = 1_000_000;

const tokenExpired: CodeEntry = [
	'access',
	'The access token has expired.',
	'Create a permanent token (a system user token that never expires) in Meta Business settings and enter it in the credential.',
];

const objectMissing: CodeEntry = [
	'badRequest',
	'The API does not know this ID, or the access token has no access to it.',
	'Check the ID, and that the token\'s system user is assigned to this WhatsApp account.',
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

const unlistedServerError: CodeEntry = ['transient', 'The Cloud API had an internal error.', 'Try again in a minute.'];

/** What a code means and what to do, in plain words. Source: Meta, Cloud API error codes; subcodes of the Graph API. */
export function explainCode(code: number | undefined, subcode: number | undefined, httpStatus: number): CodeEntry {
	if (code === 190 && subcode === sessionExpired) return tokenExpired;
	if ((code === 100 || code === graphObjectMissing) && (subcode === graphObjectMissing || code === graphObjectMissing)) return objectMissing;
	// The template endpoints answer code 100 and put the reason into the subcode.
	const reason = code === 100 && subcode !== undefined && subcode >= firstReason ? codeCatalogue.get(subcode) : undefined;
	if (reason !== undefined) return reason;
	if (code !== undefined) {
		const known = codeCatalogue.get(code);
		if (known) return known;
		if (code >= 200 && code <= 299) return permissionMissing;
	}
	return httpStatus >= 500 ? unlistedServerError : unlisted;
}
