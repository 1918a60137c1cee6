import { plainGraphError } from './graphError';

/** The fields a caller asked for, or `defaults`; `id` always. Throws code 100 for a field that the node does not have. */
export function selectFields(
	node: { id: string } & Record<string, unknown>,
	query: URLSearchParams,
	options: { type: string; defaults: string[] },
): Record<string, unknown> {
	const asked = topLevelNames(query.get('fields')) ?? options.defaults;
	const selected: Record<string, unknown> = {};
	for (const name of asked) {
		if (!(name in node)) {
			throw plainGraphError(100, `(#100) Tried accessing nonexisting field (${name}) on node type (${options.type})`);
		}
		if (node[name] !== undefined) selected[name] = node[name];
	}
	return { ...selected, id: node.id };
}

/** The names in a `fields` parameter; what stands in braces, in brackets or behind a dot selects inside them and is left out. */
function topLevelNames(fields: string | null): string[] | undefined {
	if (fields === null || fields.trim() === '') return undefined;
	let flat = fields;
	while (/\{[^{}]*\}|\([^()]*\)/.test(flat)) flat = flat.replace(/\{[^{}]*\}|\([^()]*\)/g, '');
	return flat
		.split(',')
		.map((name) => name.trim().split('.')[0] ?? '')
		.filter((name) => name !== '');
}
