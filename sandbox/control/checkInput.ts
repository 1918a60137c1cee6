import type { z } from 'zod/v4';
import { ControlError } from './controlError';

/** The body of a control request, once it fits. Throws 400 with all that is wrong. */
export function checkInput<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
	const result = schema.safeParse(body ?? {});
	if (result.success) return result.data;
	const problems = result.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`);
	throw new ControlError(400, problems.join('; '));
}
