import type { z } from 'zod/v4';
import { InvalidInputError } from './invalidInputError';

/** Checks a value against a schema of ours and throws an InvalidInputError that lists every problem found. */
export function checkShape<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw new InvalidInputError(
		result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
	);
}
