import type { z } from 'zod/v4';
import { InvalidInputError } from './invalidInputError';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** The sentence for what no schema has words of its own for: a part that is missing or of another kind. */
function sentenceOf(issue: RawIssue): string {
	const name = `"${issue.path?.join('.') || 'input'}"`;
	if (issue.code === 'invalid_type' && issue.input === undefined) return `${name} is missing. Fill it in.`;
	if (issue.code === 'invalid_type') return `${name} must be of the type ${issue.expected}. Correct it.`;
	if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.join(', ')}. Choose one of them.`;
	if (issue.code === 'too_big') return `${name} is ${String(issue.input)}; it must be at most ${issue.maximum}. Correct it.`;
	if (issue.code === 'too_small') return `${name} is ${String(issue.input)}; it must be at least ${issue.minimum}. Correct it.`;
	return `${name} has a value that is not known here. Correct it.`;
}

/** Checks a value against a schema of ours and throws an InvalidInputError that lists every problem found. */
export function checkShape<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
	const result = schema.safeParse(value, { error: sentenceOf });
	if (result.success) return result.data;
	throw new InvalidInputError(
		result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
	);
}
