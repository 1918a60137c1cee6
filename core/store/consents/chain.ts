import { createHash } from 'node:crypto';
import type { ConsentEntry, ConsentEvidence } from '../port';

const sha256 = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The same object with its names in one order, since JSON keeps whatever order it meets. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value ?? null;
	return Object.entries(value)
		.filter(([, part]) => part !== undefined)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, part]) => [name, inOrder(part)]);
}

/** What stands in the chain for evidence that may be erased. The salt keeps anybody from finding a phone number by trying all of them. */
export function hashEvidence(evidence: ConsentEvidence, salt: string): string {
	return sha256(salt, inOrder(evidence));
}

/** The hash of an entry, over everything that is never changed. It needs no secret, so that an export can be checked anywhere. */
export function hashEntry({ account, seq, decision, category, source, decidedAt, recordedAt, persons, evidenceRef, evidenceHash, previous }: Omit<ConsentEntry, 'hash'>): string {
	return sha256(account, seq, decision, category, source, decidedAt, recordedAt, persons, evidenceRef ?? null, evidenceHash ?? null, previous);
}
