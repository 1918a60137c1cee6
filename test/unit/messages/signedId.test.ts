import fc from 'fast-check';
import { readSignedId, signId } from '../../../core/messages';

const said = fc.string({ maxLength: 80 });

describe('a signed id', () => {
	it('says what was signed, to whoever knows the secret', () => {
		fc.assert(
			fc.property(said, fc.string(), fc.string(), (text, secret, other) => {
				const id = signId(secret, text);
				expect(readSignedId(secret, id)).toBe(text);
				expect(id.length).toBe(text.length + 23);
				fc.pre(secret !== other);
				expect(readSignedId(other, id)).toBeUndefined();
			}),
		);
	});

	it('is refused when anything about it is changed, the seal included', () => {
		fc.assert(
			fc.property(said, fc.nat(), fc.string({ maxLength: 3 }), (text, place, put) => {
				const id = signId('secret', text);
				const at = place % (id.length + 1);
				const changed = `${id.slice(0, at)}${put}${id.slice(at + 1)}`;
				fc.pre(changed !== id);
				expect(readSignedId('secret', changed)).toBeUndefined();
			}),
		);
	});

	it('is never read out of anything else, and nothing makes the reader throw', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readSignedId('secret', text)).toBeUndefined()));
		for (const text of ['', '.', 'a', 'a.', '.a', `a.${'ä'.repeat(11)}`, `a.${'A'.repeat(22)}`]) expect(readSignedId('secret', text)).toBeUndefined();
	});
});
