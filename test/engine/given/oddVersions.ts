import type { INodeParameters } from 'n8n-workflow';

/** What the panel does not let an expression decide. */
const fixed = new Set(['resource', 'operation', 'messageType', '__rl', 'mode', 'mappingMode']);

/** The parameters with one value after the other replaced by an expression, and the name of what was replaced. */
export function* oddVersions(parameters: INodeParameters, path = ''): Generator<[string, INodeParameters]> {
	for (const [key, value] of Object.entries(parameters)) {
		if (fixed.has(key)) continue;
		yield [`${path}${key}`, { ...parameters, [key]: '={{ $json.odd }}' }];
		if (typeof value !== 'object' || value === null) continue;
		for (const [name, inner] of oddVersions(value as INodeParameters, `${path}${key}.`)) {
			yield [name, { ...parameters, [key]: Array.isArray(value) ? Object.values(inner) : inner } as INodeParameters];
		}
	}
}

/** What expressions give when a builder did not think of it. */
export const oddValues = [undefined, null, 42, true, '', ' ', 'odd', {}, { odd: 1 }, [], ['odd'], [{ odd: 1 }]];

/** How JavaScript and zod speak when nobody thought of a value. */
export const nobodyThoughtOfThat = /Cannot read|is not a function|is not iterable|undefined|\[object|Invalid input|Invalid option|expected \w+, received/;
