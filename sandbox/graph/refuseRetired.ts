import { plainGraphError } from './graphError';

const RETIRED_AT = Date.UTC(2026, 9, 27);

/** Meta: since 27 Oct 2026 `date_format` and reading several objects with `ids` are errors, in every version. Throws 100. */
export function refuseRetired(query: URLSearchParams, now: number): void {
	if (now < RETIRED_AT) return;
	for (const parameter of ['date_format', 'ids']) {
		if (query.has(parameter)) throw plainGraphError(100, `(#100) The parameter ${parameter} is no longer supported`);
	}
}
