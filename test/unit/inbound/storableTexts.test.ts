import { storableTexts } from '../../../core/inbound/storableTexts';

const read = (json: string) => storableTexts(json, JSON.parse(json));

test.each([
	['a NUL', '{"a":["x\\u0000y"],"b\\u0000":1}', { a: ['xy'], b: 1 }],
	['half a character', '{"name":"Ada \\ud83d"}', { name: 'Ada \ufffd' }],
	['a whole character beside a NUL', '["\\ud83d\\ude00","\\u0000"]', ['\u{1f600}', '']],
	['the name __proto__', '{"__proto__":{"id":7}}', { _proto_: { id: 7 } }],
	['names like __proto__', '{"a__proto__":1,"__proto__b":2,"__proto__":3}', { a__proto__: 1, __proto__b: 2, _proto_: 3 }],
	['everything else', '["\\u0000",null,true,1.5,{},[]]', ['', null, true, 1.5, {}, []]],
])('%s', (_what, json, expected) => {
	expect(read(json)).toEqual(expected);
});

test('a text with none of them is not copied', () => {
	const json = { a: ['x'] };
	expect(storableTexts(JSON.stringify(json), json)).toBe(json);
});
