import fc from 'fast-check';
import { looksLikeButton, readButton, signButton, type ButtonSays } from '../../../core/asks/answers/buttonId';

const secret = 'the secret';
const id = 'aB3-_'.padEnd(22, 'x');
const says = fc.oneof(
	fc.constantFrom<ButtonSays>({ verb: 'approve' }, { verb: 'decline' }),
	fc.record({ verb: fc.constantFrom('choose' as const, 'pass' as const), index: fc.integer({ min: 0, max: 99 }) }),
);

describe('the id of a button', () => {
	it('comes back as what was signed, and fits into the payload of a template', () => {
		fc.assert(
			fc.property(says, (one) => {
				const signed = signButton(secret, id, one);
				expect(readButton(secret, signed)).toEqual({ askId: id, says: one });
				expect(signed.length).toBeLessThan(128);
				expect(looksLikeButton(signed)).toBe(true);
			}),
		);
	});

	it('is refused with another secret, and with any one character changed', () => {
		const signed = signButton(secret, id, { verb: 'approve' });
		expect(readButton('another secret', signed)).toBeUndefined();
		fc.assert(
			fc.property(fc.integer({ min: 0, max: signed.length - 1 }), fc.constantFrom(...'adcp0A-_.'), (at, character) => {
				const changed = signed.slice(0, at) + character + signed.slice(at + 1);
				// The last character of base64url holds bits that say nothing.
				fc.pre(changed !== signed && at < signed.length - 1);
				expect(readButton(secret, changed)).toBeUndefined();
			}),
		);
	});

	it('never throws, whatever comes', () => {
		fc.assert(fc.property(fc.string(), (text) => expect(readButton(secret, `ask1.${text}`)).toBeUndefined()));
	});

	it('cannot be turned from a decline into an approval', () => {
		const declined = signButton(secret, id, { verb: 'decline' });
		expect(readButton(secret, declined.replace('ask1.d', 'ask1.a'))).toBeUndefined();
	});

	it('keeps its form, so that buttons on their way keep working', () => {
		const signed = 'ask1.c2.aB3-_xxxxxxxxxxxxxxxxx.DyCtpKJAVXdWgu_D0el7lg';
		expect(signButton(secret, id, { verb: 'choose', index: 2 })).toBe(signed);
		expect(readButton(secret, signed)).toEqual({ askId: id, says: { verb: 'choose', index: 2 } });
	});
});
