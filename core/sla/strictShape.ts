import { z } from 'zod/v4';

/** An object that takes its own fields only, so that a misspelt setting is refused instead of ignored. */
export function strictShape<Shape extends z.core.$ZodShape>(shape: Shape) {
	return z.strictObject(shape, {
		error: (issue) =>
			issue.code === 'unrecognized_keys'
				? `${issue.path?.length ? `"${issue.path.join('.')}"` : 'The input'} has no setting "${issue.keys.join('", "')}"; it has ${Object.keys(shape).join(', ')}. Correct the name or remove it.`
				: undefined,
	});
}
