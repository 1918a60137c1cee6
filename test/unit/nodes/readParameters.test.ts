import fc from 'fast-check';
import { readTenant } from '../../../nodes/shared/openDesk';
import { readList } from '../../../nodes/shared/readList';
import { readSwitch } from '../../../nodes/shared/readSwitch';

const field = { name: 'tags', label: 'Tags' };

describe('a list', () => {
	test.each<[unknown, string[]]>([
		[undefined, []],
		[null, []],
		['', []],
		[' a , b;c\nd ,', ['a', 'b', 'c', 'd']],
		[42, ['42']],
		[['a', 7, null, undefined, ' '], ['a', '7']],
	])('%j gives %j', (value, parts) => expect(readList(value, field)).toEqual(parts));

	test.each([[{}], [{ odd: 1 }], [true], [[{ name: 'vip' }]], [['vip', { name: 'billing' }]], [[['vip']]]])('%j is refused by name, and does not become "[object Object]"', (value) => expect(() => readList(value, field)).toThrow(/^Tags must be a text with commas/));

	test('whatever comes, its parts are texts that are not empty, or it is refused', () =>
		fc.assert(
			fc.property(fc.anything(), (value) => {
				try {
					return readList(value, field).every((part) => part.trim() !== '' && !part.startsWith('[object'));
				} catch (error) {
					return error instanceof Error && error.message.startsWith('Tags must be');
				}
			}),
		));
});

describe('a switch', () => {
	test.each([true, 'true', ' Yes ', 'on', 1, '1'])('%j is on', (value) => expect(readSwitch(value, field, false)).toBe(true));
	test.each([false, 'false', 'No', 'off', 0, ''])('%j is off', (value) => expect(readSwitch(value, field, true)).toBe(false));
	test.each([true, false])('nothing leaves it as it is: %j', (unless) => expect([undefined, null].map((value) => readSwitch(value, field, unless))).toEqual([unless, unless]));
	test.each([['maybe'], [2], [{}], [[]], [[true]]])('%j is refused', (value) => expect(() => readSwitch(value, field, true)).toThrow('Tags must be true or false.'));
});

describe('a tenant', () => {
	test.each<[object, string]>([
		[{}, 'default'],
		[{ tenant: '' }, 'default'],
		[{ tenant: ' acme ' }, 'acme'],
		[{ tenant: 42 }, '42'],
	])('%j is %s', (options, tenant) => expect(readTenant(options as { tenant?: string })).toBe(tenant));

	test.each<[object, RegExp]>([
		[{ tenant: undefined }, /tenant is an expression that gives nothing/],
		[{ tenant: null }, /tenant is an expression that gives nothing/],
		[{ tenant: { id: 1 } }, /tenant must be a text/],
		[{ tenant: 'a b' }, /tenant must consist of/],
	])('%j is refused, and is not the one of everybody else', (options, said) => expect(() => readTenant(options as { tenant?: string })).toThrow(said));
});
