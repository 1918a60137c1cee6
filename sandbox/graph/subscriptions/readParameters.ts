import { plainGraphError } from '../graphError';

/** The parameters of a management call as text, from its body and its query; the body wins. Throws code 100 unless the body is an object. */
export function readParameters(body: unknown, query: URLSearchParams): (name: string) => string | undefined {
	if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
		throw plainGraphError(100, '(#100) Invalid parameter: the body must be an object');
	}
	const fields = new Map<string, unknown>(Object.entries(body ?? {}));
	return (name) => {
		const value = fields.get(name);
		if (value === undefined || value === null) return query.get(name) ?? undefined;
		if (Array.isArray(value)) return value.map(String).join(',');
		if (typeof value === 'object') throw plainGraphError(100, `(#100) Param ${name} must be a string`);
		return String(value);
	};
}
