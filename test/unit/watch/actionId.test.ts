import fc from 'fast-check';
import { readAction, signAction, type ButtonAction } from '../../../core/watch/actions/actionId';

const anyAction: fc.Arbitrary<ButtonAction> = fc.record({
	verb: fc.constantFrom('acknowledge' as const, 'snooze' as const, 'resolve' as const),
	minutes: fc.integer({ min: 1, max: 99_999 }),
	ref: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
	expiresAt: fc.integer({ min: 1, max: 2 ** 31 }).map((seconds) => seconds * 1000),
});

test('what was signed is read again, with the same secret only, and fits into a button', () => {
	fc.assert(
		fc.property(anyAction, (action) => {
			const id = signAction('secret', action);
			expect(id.length).toBeLessThanOrEqual(256);
			expect(readAction('secret', id)).toEqual(action);
			expect(readAction('other', id)).toBeUndefined();
		}),
	);
});

test('whatever is changed about an ID makes it invalid', () => {
	fc.assert(
		fc.property(anyAction, fc.nat(), fc.string({ minLength: 0, maxLength: 2 }), (action, place, put) => {
			const id = signAction('secret', action);
			const at = place % id.length;
			const changed = `${id.slice(0, at)}${put}${id.slice(at + 1)}`;
			fc.pre(changed !== id);
			expect(readAction('secret', changed)).toBeUndefined();
		}),
	);
});

test('anything else is no action', () => {
	fc.assert(fc.property(fc.string(), (text) => readAction('secret', text) === undefined));
});

test('buttons that are on their way keep working: the form of an ID stays', () => {
	const id = 'sla1.s60.aB3-_xxxxxxxxxxxxxxxxx.t5l8g0.lr_0bFaS4J3cnO-teYX_sw';
	const action: ButtonAction = { verb: 'snooze', minutes: 60, ref: 'aB3-_xxxxxxxxxxxxxxxxx', expiresAt: 1_762_907_904_000 };
	expect(signAction('the secret', action)).toBe(id);
	expect(readAction('the secret', id)).toEqual(action);
});
