import type { z } from 'zod/v4';
import { type GraphError, whatsAppError } from '../graphError';

/**
 * The value, once it has the shape the schema asks for. Throws the most basic mistake first: 100 for an unknown key or a wrong
 * JSON type, 131008 for what is missing, 131009 for a value or a length.
 */
export function checkShape<Schema extends z.ZodType>(schema: Schema, value: unknown, at: string): z.output<Schema> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const errors = result.error.issues.map((issue) => toError(issue, value, at));
	throw [100, 131008, 131009].map((code) => errors.find((error) => error.body.code === code)).find((error) => error) ?? errors[0];
}

type Issue = z.core.$ZodIssue;

function toError(issue: Issue, value: unknown, at: string): GraphError {
	const place = placeOf(at, issue.path);
	if (issue.code === 'unrecognized_keys') {
		return whatsAppError(100, `Unexpected key "${issue.keys[0] ?? ''}" on param "${place}"`);
	}
	if (isMissing(issue.path, value)) return whatsAppError(131008, `The parameter ${place} is required`);
	if (issue.code === 'invalid_type') return whatsAppError(100, `Param ${place} must be of type ${issue.expected}`);
	return whatsAppError(131009, `${place}: ${issue.message}`);
}

function placeOf(at: string, path: PropertyKey[]): string {
	return path.reduce<string>(
		(place, part) => (typeof part === 'number' ? `${place}[${part}]` : place === '' ? String(part) : `${place}.${String(part)}`),
		at,
	);
}

function isMissing(path: PropertyKey[], value: unknown): boolean {
	let current = value;
	for (const part of path) {
		if (typeof current !== 'object' || current === null) return false;
		current = Reflect.get(current, part);
	}
	return current === undefined;
}
