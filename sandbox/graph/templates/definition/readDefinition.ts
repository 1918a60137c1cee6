import type { z } from 'zod/v4';
import { definitionError } from './definitionError';

const ENUM_KEYS = new Set(['type', 'format', 'otp_type', 'category', 'parameter_format']);

/** The body of a template call in its usual shape. Meta: words of an enumeration may be written in any case. Throws code 100 with the first problem. */
export function readDefinition<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
	const result = schema.safeParse(upperCased(parsed(body)));
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw definitionError(`${issue?.path.map(String).join('.') || 'The body'}: ${issue?.message ?? 'not valid'}`);
}

/** A form carries its lists as JSON text. */
function parsed(body: unknown): unknown {
	if (typeof body !== 'object' || body === null || typeof Reflect.get(body, 'components') !== 'string') return body;
	try {
		return { ...body, components: JSON.parse(String(Reflect.get(body, 'components'))) as unknown };
	} catch {
		throw definitionError('components: not valid JSON');
	}
}

function upperCased(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(upperCased);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, ENUM_KEYS.has(key) && typeof inner === 'string' ? inner.toUpperCase() : upperCased(inner)]),
	);
}
