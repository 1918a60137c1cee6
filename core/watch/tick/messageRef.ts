import { createHash } from 'node:crypto';

/** The short name of a message, which stands in the ids of its buttons: 22 characters, derived from its key. */
export function messageRef(key: string): string {
	return createHash('sha256').update(key).digest().subarray(0, 16).toString('base64url');
}
