import fc from 'fast-check';
import { fixtures } from './fixtures';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where something stands in a body: the keys that lead to it. */
type Path = string[];

function pathsOf(json: Json, path: Path = []): Path[] {
	if (typeof json !== 'object' || json === null) return [path];
	return [path, ...Object.entries(json).flatMap(([key, value]) => pathsOf(value as Json, [...path, key]))];
}

/** What a place becomes, as names and values: none takes it away, several add to it. */
export type PlaceChange = (value: Json, key: string) => Array<[string, Json]>;

function changeAt(json: Json, [key, ...rest]: Path, change: PlaceChange): Json {
	if (key === undefined || typeof json !== 'object' || json === null) return json;
	const entries = Object.entries(json).flatMap(([name, value]): Array<[string, Json]> => {
		if (name !== key) return [[name, value as Json]];
		return rest.length === 0 ? change(value as Json, name) : [[name, changeAt(value as Json, rest, change)]];
	});
	if (Array.isArray(json)) return entries.map(([, value]) => value);
	// Written as text, because an object literal would not keep __proto__ as a key of its own.
	return JSON.parse(`{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`) as Json;
}

const nested = (depth: number): Json => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`) as Json;

/** What stands where something else was expected. */
const strange = fc.oneof(
	fc.constantFrom<Json>(null, true, '', 0, -1, 1e308, 9007199254740991, '99999999999999999999', [], {}, [[]], [null], 'NaN', '\u0000', '\ud800', 'x'.repeat(5000)),
	fc.constantFrom<Json>(nested(3), nested(40), { toString: 1 }, { length: -1 }, { constructor: { prototype: 1 } }),
	fc.constant(JSON.parse('{"__proto__":{"polluted":1}}') as Json),
	fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

const strangeKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'type', 'id', 'messages', 'statuses', 'errors', 'field', 'value');

/** One thing in the body that is not as documented: left out, replaced, repeated, renamed, wrapped or added to. */
const change = fc.oneof(
	fc.constant((): Array<[string, Json]> => []),
	strange.map((value) => (_old: Json, key: string): Array<[string, Json]> => [[key, value]]),
	fc.constant((old: Json, key: string): Array<[string, Json]> => [[key, old], [key, old]]),
	strangeKey.map((name) => (old: Json): Array<[string, Json]> => [[name, old]]),
	fc.constant((old: Json, key: string): Array<[string, Json]> => [[key, [old]]]),
	fc.constant((old: Json, key: string): Array<[string, Json]> => [[key, JSON.stringify(old)]]),
	fc.tuple(strangeKey, strange).map(([name, value]) => (old: Json, key: string): Array<[string, Json]> => [[key, old], [name, value]]),
);

/** The body of every fixture. */
export const bodies = Object.values(fixtures).flatMap((list) => list.map(({ body }) => JSON.parse(JSON.stringify(body)) as Json));

/** A payload of the fixtures with one to four changes anywhere in it, as text. */
export const mutatedBody: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...bodies), fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 4 }))
	.map(([body, changes]) => JSON.stringify(changes.reduce((json, [where, how]) => {
		const paths = pathsOf(json);
		return changeAt(json, paths[where % paths.length]!, how);
	}, body)));

/** Every body of the fixtures, as text, once for each of its places with the change there. */
export function withEachPlace(change: PlaceChange): Array<{ path: string; body: string }> {
	return bodies.flatMap((body) => pathsOf(body).map((path) => ({ path: path.join('.'), body: JSON.stringify(changeAt(body, path, change)) })));
}
