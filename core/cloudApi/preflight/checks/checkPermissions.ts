import type { Check } from '../check';
import type { Facts } from '../facts';
import { unknownFact } from './unknownFact';

/** The permissions that this package needs, and what for. Source: Meta, permissions. */
export const neededScopes = [
	['whatsapp_business_messaging', 'send and receive messages'],
	['whatsapp_business_management', 'read numbers and templates and receive events'],
] as const;

/** Whether the token carries both permissions. */
export function checkPermissions({ token }: Facts): Check {
	const id = 'permissions';
	if (!token.known || token.value.scopes === undefined) return unknownFact(id, 'The permissions of the access token', token.known ? undefined : token.failure);
	const { scopes, isValid } = token.value;
	if (isValid === false && scopes.length === 0) return { id, state: 'unknown', what: 'The permissions of the access token could not be checked: it is not valid.' };
	const missing = neededScopes.filter(([scope]) => !scopes.includes(scope));
	if (missing.length === 0) return { id, state: 'ok', what: 'The access token has both permissions.' };
	return {
		id,
		state: 'failed',
		what: `The access token lacks the permission ${missing.map(([scope, purpose]) => `${scope} (to ${purpose})`).join(' and ')}.`,
		fix: 'Create a new token that has it.',
	};
}
