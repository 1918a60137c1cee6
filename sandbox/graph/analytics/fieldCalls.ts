/** What is asked of a field with parameters: `analytics.start(1).end(2)` gives start and end. */
export function fieldCalls(fields: string | null, name: string): Map<string, string> | undefined {
	const found = new RegExp(`(?:^|,)\\s*${name}((?:\\.\\w+\\([^)]*\\))*)`).exec(fields ?? '');
	if (!found) return undefined;
	return new Map([...(found[1] ?? '').matchAll(/\.(\w+)\(([^)]*)\)/g)].map(([, parameter = '', value = '']) => [parameter, value]));
}

/** A parameter that lists things, as JSON or with commas. */
export function listOf(value: string | undefined): string[] {
	return (value ?? '')
		.replace(/[[\]"'\s]/g, '')
		.split(',')
		.filter((item) => item !== '');
}
