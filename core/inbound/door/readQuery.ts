/** A query string: a name that is given once is a text, one that is given more often a list. */
export function readQuery(search: string): Record<string, string | string[]> {
	const query = new URLSearchParams(search);
	const valueOf = (name: string) => {
		const values = query.getAll(name);
		return values.length === 1 ? values[0]! : values;
	};
	return Object.fromEntries([...new Set(query.keys())].map((name) => [name, valueOf(name)]));
}
