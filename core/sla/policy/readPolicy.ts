import { checkShape, InvalidInputError } from '../../messages';
import { listProblems } from '../listProblems';
import type { Directory } from '../recipients/directory';
import { policy, type Policy, type PolicyDraft } from './policy';
import { referenceFaults } from './referenceFaults';

/**
 * Checks a policy, and with a directory also whether its recipients exist. Throws an InvalidInputError that lists what is
 * wrong, where, and how to mend it.
 */
export function readPolicy(draft: PolicyDraft, directory?: Directory): Policy {
	const checked = checkShape(policy, draft);
	const problems = directory === undefined ? [] : listProblems((refuse) => referenceFaults(checked, directory, refuse));
	if (problems.length > 0) throw new InvalidInputError(problems);
	return checked;
}
